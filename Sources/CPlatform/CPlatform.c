#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int cplatform_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

int cplatform_pidfd(pid_t process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

static volatile int watchers[NSIG];

static void report_signal(int number) {
    int before = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(watchers[number], &byte, 1);
    (void)written;
    errno = before;
}

int cplatform_watch_signal(int signal, int descriptor) {
    if (signal <= 0 || signal >= NSIG) {
        errno = EINVAL;
        return -1;
    }
    struct sigaction action = { .sa_handler = SIG_DFL, .sa_flags = SA_RESTART };
    if (descriptor >= 0) {
        watchers[signal] = descriptor;
        action.sa_handler = report_signal;
    }
    return sigaction(signal, &action, NULL);
}

struct failure {
    enum cplatform_step step;
    int error;
};

static _Noreturn void give_up(int report, enum cplatform_step step) {
    struct failure failure = { step, errno };
    ssize_t written = write(report, &failure, sizeof failure);
    (void)written;
    _exit(127);
}

/// The child's way from fork to exec. Only async-signal-safe calls: another thread of the parent may have held any lock.
///
/// Users and groups are changed by the bare system calls, because glibc's own want to tell all threads of the process.
static _Noreturn void become(const struct cplatform_launch *launch, pid_t parent, int report) {
    struct sigaction standard = { .sa_handler = SIG_DFL };
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);

    int given[3] = { launch->standard_input, launch->standard_output, launch->standard_error };
    for (int target = 0; target < 3; target++) {
        given[target] = fcntl(given[target], F_DUPFD_CLOEXEC, 3);
        if (given[target] < 0) give_up(report, cplatform_step_redirect);
    }
    for (int target = 0; target < 3; target++) {
        if (dup2(given[target], target) < 0) give_up(report, cplatform_step_redirect);
    }
    // Nothing else is inherited. A kernel before 5.11 refuses; then the descriptors' own close-on-exec must do.
    syscall(SYS_close_range, 3u, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */);

    if (launch->new_process_group && setpgid(0, 0) != 0) give_up(report, cplatform_step_user);

    for (size_t index = 0; index < launch->limit_count; index++) {
        struct rlimit limit = { launch->limits[index].value, launch->limits[index].value };
        if (setrlimit(launch->limits[index].resource, &limit) != 0) give_up(report, cplatform_step_limits);
    }
    if (launch->change_user) {
        if (syscall(SYS_setgroups, launch->group_count, launch->groups) != 0) give_up(report, cplatform_step_user);
        gid_t group = launch->group;
        if (syscall(SYS_setresgid, group, group, group) != 0) give_up(report, cplatform_step_user);
        uid_t user = launch->user;
        if (syscall(SYS_setresuid, user, user, user) != 0) give_up(report, cplatform_step_user);
    }
    if (launch->directory != NULL && chdir(launch->directory) != 0) give_up(report, cplatform_step_directory);
    if (launch->no_new_privileges && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) give_up(report, cplatform_step_user);

    // After the change of user, which would clear it.
    if (launch->death_signal != 0) {
        if (prctl(PR_SET_PDEATHSIG, launch->death_signal, 0, 0, 0) != 0) give_up(report, cplatform_step_death_signal);
        if (getppid() != parent) _exit(127);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(launch->path, launch->arguments, launch->environment);
    give_up(report, cplatform_step_execute);
}

int cplatform_spawn(const struct cplatform_launch *launch, pid_t *child, enum cplatform_step *step) {
    int ends[2];
    *step = cplatform_step_pipe;
    if (pipe2(ends, O_CLOEXEC) != 0) return errno;
    // Above the three standard descriptors, which the child is going to replace.
    int report = fcntl(ends[1], F_DUPFD_CLOEXEC, 3);
    int error = errno;
    close(ends[1]);
    if (report < 0) {
        close(ends[0]);
        return error;
    }

    // A handler of the parent must not run in the child before its handlers are reset.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t parent = getpid();
    pid_t id = fork();
    if (id == 0) become(launch, parent, report);
    error = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(report);
    if (id < 0) {
        close(ends[0]);
        *step = cplatform_step_fork;
        return error;
    }

    struct failure failure;
    ssize_t count;
    do count = read(ends[0], &failure, sizeof failure); while (count < 0 && errno == EINTR);
    close(ends[0]);
    if (count == (ssize_t)sizeof failure) {
        while (waitpid(id, NULL, 0) < 0 && errno == EINTR) {}
        *step = failure.step;
        return failure.error;
    }
    *child = id;
    *step = cplatform_step_none;
    return 0;
}

int cplatform_memory_file(void) {
    return memfd_create("ratswerk", MFD_CLOEXEC | MFD_ALLOW_SEALING);
}

int cplatform_seal(int descriptor) {
    return fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
}
