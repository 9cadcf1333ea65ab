#include "image_codecs.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

// More scans than any program writes; each of them costs a pass over all pixels.
static const int most_scans = 200;

struct failure {
    struct jpeg_error_mgr manager;
    jmp_buf way_out;
    int is_cut_off;
};

static void give_up(j_common_ptr info)
{
    longjmp(((struct failure *)info->err)->way_out, 1);
}

static void note(j_common_ptr info, int level)
{
    if (level >= 0) return;
    struct failure *failure = (struct failure *)info->err;
    if (failure->manager.msg_code == JWRN_JPEG_EOF || failure->manager.msg_code == JWRN_HIT_MARKER)
        failure->is_cut_off = 1;
}

static void stay_silent(j_common_ptr info)
{
    (void)info;
}

static void watch_scans(j_common_ptr info)
{
    j_decompress_ptr decoder = (j_decompress_ptr)info;
    if (info->is_decompressor && decoder->input_scan_number > most_scans) give_up(info);
}

static void convert_inks(const uint8_t *inks, uint8_t *colors, uint32_t width, int are_inverted)
{
    for (uint32_t x = 0; x < width; x++, inks += 4, colors += 3) {
        unsigned light = are_inverted ? inks[3] : 255u - inks[3];
        for (int channel = 0; channel < 3; channel++) {
            unsigned paper = are_inverted ? inks[channel] : 255u - inks[channel];
            colors[channel] = (uint8_t)((paper * light + 127) / 255);
        }
    }
}

static enum image_outcome decode(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_jpeg *jpeg,
                                 struct image_raster *raster)
{
    struct jpeg_decompress_struct decoder;
    struct failure failure;
    struct jpeg_progress_mgr progress;
    // Read after longjmp, hence not to be kept in registers.
    uint8_t *volatile samples = NULL;
    uint8_t *volatile row = NULL;
    memset(&failure, 0, sizeof failure);
    memset(&progress, 0, sizeof progress);
    memset(&decoder, 0, sizeof decoder);
    decoder.err = jpeg_std_error(&failure.manager);
    failure.manager.error_exit = give_up;
    failure.manager.emit_message = note;
    failure.manager.output_message = stay_silent;
    if (setjmp(failure.way_out)) {
        enum image_outcome outcome = image_broken;
        int code = failure.manager.msg_code;
        if (code == JERR_OUT_OF_MEMORY) outcome = image_no_memory;
        if (code == JERR_SOF_UNSUPPORTED || code == JERR_BAD_PRECISION || code == JERR_CONVERSION_NOTIMPL)
            outcome = image_unsupported;
        jpeg_destroy_decompress(&decoder);
        free(samples);
        free(row);
        return outcome;
    }
    jpeg_create_decompress(&decoder);
    progress.progress_monitor = watch_scans;
    decoder.progress = &progress;
    jpeg_mem_src(&decoder, bytes, length);
    jpeg_read_header(&decoder, TRUE);
    if ((uint64_t)decoder.image_width * decoder.image_height > most_pixels) {
        jpeg_destroy_decompress(&decoder);
        return image_too_large;
    }
    if (jpeg) {
        jpeg->width = decoder.image_width;
        jpeg->height = decoder.image_height;
        jpeg->components = (uint32_t)decoder.num_components;
        jpeg->is_plain_color = decoder.jpeg_color_space == JCS_RGB;
        jpeg->is_arithmetic = decoder.arith_code;
        decoder.scale_num = 1;
        decoder.scale_denom = 8;
        decoder.dct_method = JDCT_IFAST;
        decoder.do_fancy_upsampling = FALSE;
    }
    int has_inks = decoder.num_components == 4;
    int are_inverted = decoder.saw_Adobe_marker;
    decoder.out_color_space = has_inks ? JCS_CMYK : decoder.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_start_decompress(&decoder);
    row = malloc((size_t)decoder.output_width * decoder.output_components);
    uint32_t channels = decoder.num_components == 1 ? 1 : 3;
    if (raster) samples = malloc((size_t)decoder.output_width * decoder.output_height * channels);
    if (!row || (raster && !samples)) {
        jpeg_destroy_decompress(&decoder);
        free(samples);
        free(row);
        return image_no_memory;
    }
    while (decoder.output_scanline < decoder.output_height) {
        JSAMPROW line = row;
        uint8_t *target = raster ? samples + (size_t)decoder.output_scanline * decoder.output_width * channels : NULL;
        jpeg_read_scanlines(&decoder, &line, 1);
        if (!raster) continue;
        if (has_inks)
            convert_inks(line, target, decoder.output_width, are_inverted);
        else
            memcpy(target, line, (size_t)decoder.output_width * channels);
    }
    if (raster) {
        raster->width = decoder.output_width;
        raster->height = decoder.output_height;
        raster->channels = channels;
        raster->samples = samples;
    }
    jpeg_finish_decompress(&decoder);
    jpeg_destroy_decompress(&decoder);
    free(row);
    if (failure.is_cut_off) {
        if (raster) image_raster_free(raster);
        return image_broken;
    }
    return image_read;
}

enum image_outcome image_jpeg_inspect(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_jpeg *jpeg)
{
    memset(jpeg, 0, sizeof *jpeg);
    return decode(bytes, length, most_pixels, jpeg, NULL);
}

enum image_outcome image_jpeg_read(const uint8_t *bytes, size_t length, uint64_t most_pixels, struct image_raster *raster)
{
    memset(raster, 0, sizeof *raster);
    return decode(bytes, length, most_pixels, NULL, raster);
}
