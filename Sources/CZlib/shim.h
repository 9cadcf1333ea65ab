#include <zlib.h>

// deflateInit2 is a macro that passes the size of the struct, which Swift cannot import.
static inline int czlib_deflate_init_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
}
