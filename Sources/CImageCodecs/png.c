#include "image_codecs.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

enum image_outcome image_png_read(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_raster *raster)
{
    png_image image;
    memset(&image, 0, sizeof image);
    memset(raster, 0, sizeof *raster);
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, bytes, length)) return image_broken;
    if ((uint64_t)image.width * image.height > most_pixels) {
        png_image_free(&image);
        return image_too_large;
    }
    int has_color = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
    int has_opacity = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    image.format = has_color ? (has_opacity ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB)
                             : (has_opacity ? PNG_FORMAT_GA : PNG_FORMAT_GRAY);
    uint8_t *samples = malloc(PNG_IMAGE_SIZE(image));
    if (!samples) {
        png_image_free(&image);
        return image_no_memory;
    }
    if (!png_image_finish_read(&image, NULL, samples, 0, NULL)) {
        free(samples);
        return image_broken;
    }
    raster->width = image.width;
    raster->height = image.height;
    raster->channels = PNG_IMAGE_SAMPLE_CHANNELS(image.format);
    raster->samples = samples;
    return image_read;
}

void image_raster_free(struct image_raster *raster)
{
    free(raster->samples);
    raster->samples = NULL;
}
