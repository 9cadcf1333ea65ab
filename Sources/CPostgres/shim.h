#include <libpq-fe.h>
/* Glibc's Swift module leaves this header out; the listener waits on an eventfd beside libpq's socket. */
#include <sys/eventfd.h>
