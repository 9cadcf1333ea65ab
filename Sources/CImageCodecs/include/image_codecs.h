#ifndef IMAGE_CODECS_H
#define IMAGE_CODECS_H

#include <stddef.h>
#include <stdint.h>

/// How reading an image ended.
enum image_outcome {
    image_read,
    image_broken,       // not an image of that kind, damaged, or its end is missing
    image_too_large,    // more pixels than allowed
    image_unsupported,  // a kind that no reader of ours knows
    image_no_memory
};

/// Pixels, 8 bits a channel, rows without padding: 1 grey, 2 grey and opacity, 3 red green blue, 4 with opacity.
struct image_raster {
    uint32_t width;
    uint32_t height;
    uint32_t channels;
    uint8_t *samples;  // image_raster_free
};

/// What a JPEG file is, found by decoding it.
struct image_jpeg {
    uint32_t width;
    uint32_t height;
    uint32_t components;
    int is_plain_color;     // red, green, blue without transformation
    int is_arithmetic;      // a coding which PDF does not know
};

/// Decodes a PNG file of any colour type, to sRGB.
enum image_outcome image_png_read(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_raster *raster);

/// Decodes a JPEG file coarsely, to know that it is whole.
enum image_outcome image_jpeg_inspect(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_jpeg *jpeg);

/// Decodes a JPEG file to grey or red, green, blue; inks are converted without a profile.
enum image_outcome image_jpeg_read(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_raster *raster);

void image_raster_free(struct image_raster *raster);

#endif
