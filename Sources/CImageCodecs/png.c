#include "image_codecs.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

// The simplified interface of libpng 1.6.39 mixes up the rows of interlaced files of 16 bits; hence the classic one.

struct source {
    const uint8_t *bytes;
    size_t length;
    size_t place;
};

static void give(png_structp reader, png_bytep target, size_t count)
{
    struct source *source = png_get_io_ptr(reader);
    if (source->length - source->place < count) png_error(reader, "end of file");
    memcpy(target, source->bytes + source->place, count);
    source->place += count;
}

static void stay_silent(png_structp reader, png_const_charp message)
{
    (void)reader;
    (void)message;
}

static void give_up(png_structp reader, png_const_charp message)
{
    (void)message;
    png_longjmp(reader, 1);
}

enum image_outcome image_png_read(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_raster *raster)
{
    memset(raster, 0, sizeof *raster);
    struct source source = {bytes, length, 0};
    png_structp reader = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, give_up, stay_silent);
    if (!reader) return image_no_memory;
    png_infop info = png_create_info_struct(reader);
    if (!info) {
        png_destroy_read_struct(&reader, NULL, NULL);
        return image_no_memory;
    }
    // Read after longjmp, hence not to be kept in registers.
    uint8_t *volatile samples = NULL;
    png_bytep *volatile rows = NULL;
    if (setjmp(png_jmpbuf(reader))) {
        png_destroy_read_struct(&reader, &info, NULL);
        free(samples);
        free(rows);
        return image_broken;
    }
    png_set_chunk_malloc_max(reader, 8 << 20);
    png_set_chunk_cache_max(reader, 200);
    png_set_read_fn(reader, &source, give);
    png_read_info(reader, info);
    uint32_t width = png_get_image_width(reader, info);
    uint32_t height = png_get_image_height(reader, info);
    if ((uint64_t)width * height > most_pixels) {
        png_destroy_read_struct(&reader, &info, NULL);
        return image_too_large;
    }
    png_set_expand(reader);
    png_set_scale_16(reader);
    png_set_interlace_handling(reader);
    png_read_update_info(reader, info);
    size_t row_length = png_get_rowbytes(reader, info);
    samples = malloc(row_length * height);
    rows = malloc(sizeof(png_bytep) * height);
    if (!samples || !rows) {
        png_destroy_read_struct(&reader, &info, NULL);
        free(samples);
        free(rows);
        return image_no_memory;
    }
    for (uint32_t y = 0; y < height; y++) rows[y] = samples + y * row_length;
    png_read_image(reader, rows);
    png_read_end(reader, NULL);
    raster->width = width;
    raster->height = height;
    raster->channels = png_get_channels(reader, info);
    raster->samples = samples;
    png_destroy_read_struct(&reader, &info, NULL);
    free(rows);
    return image_read;
}

void image_raster_free(struct image_raster *raster)
{
    free(raster->samples);
    raster->samples = NULL;
}
