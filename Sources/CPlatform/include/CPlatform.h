#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stddef.h>
#include <sys/types.h>

/// One setrlimit(2) of a child: soft and hard limit alike.
struct cplatform_limit {
    int resource;
    unsigned long long value;
};

/// What a child is to become. All pointers must hold until cplatform_spawn returns.
struct cplatform_launch {
    const char *path;
    char *const *arguments;
    char *const *environment;
    const char *directory;        // NULL: the parent's
    int standard_input;           // descriptors of the parent
    int standard_output;
    int standard_error;
    int death_signal;             // 0: none
    int new_process_group;
    int no_new_privileges;
    int change_user;              // also sets exactly the groups below
    uid_t user;
    gid_t group;
    const gid_t *groups;
    size_t group_count;
    const struct cplatform_limit *limits;
    size_t limit_count;
};

/// The step at which a launch failed.
enum cplatform_step {
    cplatform_step_none,
    cplatform_step_pipe,
    cplatform_step_fork,
    cplatform_step_redirect,
    cplatform_step_limits,
    cplatform_step_user,
    cplatform_step_death_signal,
    cplatform_step_directory,
    cplatform_step_execute
};

/// Starts a child and returns when it has executed its program or failed to.
///
/// Between fork and exec only system calls are made. Returns 0 and the child's id, or errno with the step that failed.
int cplatform_spawn(const struct cplatform_launch *launch, pid_t *child, enum cplatform_step *step);

/// A pipe whose ends are not inherited: reading end first. Returns 0 or -1 with errno.
int cplatform_pipe(int ends[2]);

/// From here on `signal` writes its number as one byte to `descriptor` instead of having its effect; -1 gives the effect
/// back. Returns 0 or -1 with errno.
int cplatform_watch_signal(int signal, int descriptor);

/// A descriptor that becomes readable when the process ends; -1 with errno. See pidfd_open(2).
int cplatform_pidfd(pid_t process);

/// An empty file in memory without a name, not inherited; -1 with errno. See memfd_create(2).
int cplatform_memory_file(void);

/// From here on nobody can change a file in memory. Returns 0 or -1 with errno. See fcntl(2), F_ADD_SEALS.
int cplatform_seal(int descriptor);

#endif
