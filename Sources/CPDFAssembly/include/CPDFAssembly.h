#ifndef CPDFASSEMBLY_H
#define CPDFASSEMBLY_H

#include <stddef.h>
#include <stdint.h>

// PDF objects of libqpdf for Swift. No C++ exception leaves these functions: one that fails returns NULL, -1 or 0 and
// leaves its reason in qp_last_error. What a function returns as qp_text is valid until the next call on the thread;
// what it returns as qp_object belongs to the caller, who gives it back with qp_release.

#ifdef __cplusplus
extern "C" {
#endif

/// A file that was opened, or that is being made.
typedef struct qp_document qp_document;
/// An object of a document; several may stand for the same one.
typedef struct qp_object qp_object;

/// Bytes of a string, a name or a stream.
typedef struct {
    const char *bytes;
    size_t count;
} qp_text;

enum qp_kind {
    QP_NULL,
    QP_BOOLEAN,
    QP_INTEGER,
    QP_REAL,
    QP_STRING,
    QP_NAME,
    QP_ARRAY,
    QP_DICTIONARY,
    QP_STREAM,
    QP_OTHER
};

/// Why the last call of this thread failed; empty when it did not say.
qp_text qp_last_error(void);

/// Runs work with room for half a gigabyte of stack: libqpdf follows references of references by calling itself, and a
/// hostile file has very long chains. Returns when the work is done.
void qp_on_deep_stack(void (*work)(void *), void *context);

// Documents

/// Opens a file with the empty password. `needs_password` says why it failed.
qp_document *qp_open_file(const char *path, int *needs_password);
/// Opens a copy of some bytes.
qp_document *qp_open_bytes(const uint8_t *bytes, size_t count, int *needs_password);
/// A document without pages.
qp_document *qp_create(void);
/// Objects of a closed document are null. Documents it was copied to must be written before: they read its streams.
void qp_close(qp_document *document);
int qp_is_encrypted(qp_document *document);
/// Number of defects found so far in the file.
size_t qp_warning_count(qp_document *document);
/// "1.7".
qp_text qp_version(qp_document *document);
qp_object *qp_root(qp_document *document);
qp_object *qp_trailer(qp_document *document);
/// Number of pages, each with its inherited attributes; -1 when they cannot be found.
long qp_page_count(qp_document *document);
qp_object *qp_page(qp_document *document, size_t index);
/// Takes over an object of another document and all it refers to, except pages that were not taken over themselves.
qp_object *qp_copy(qp_document *document, qp_object *object);
qp_object *qp_make_indirect(qp_document *document, qp_object *object);
qp_object *qp_make_stream(qp_document *document, const uint8_t *bytes, size_t count);
/// The same for operators of a page, compressed, so that the last byte is no carriage return: before the line feed that libqpdf
/// writes it could be read as a part of the line's end (ISO 19005-2, 6.1.7.1). A blank behind operators changes nothing.
qp_object *qp_make_content(qp_document *document, const uint8_t *bytes, size_t count);
/// Writes a file with object streams and an identifier that depends on its bytes alone. `progress` gets per cents.
int qp_write(qp_document *document, const char *path, const char *version, void (*progress)(int, void *), void *context);

// Objects

void qp_release(qp_object *object);
/// The same object under a second owner.
qp_object *qp_retain(qp_object *object);
enum qp_kind qp_kind_of(qp_object *object);
/// Object and generation number in one; 0 for a direct object.
int64_t qp_identity(qp_object *object);
int qp_boolean(qp_object *object);
long long qp_integer(qp_object *object);
double qp_number(qp_object *object);
/// A name with its slash.
qp_text qp_name(qp_object *object);
/// A string as it stands in the file.
qp_text qp_string(qp_object *object);
/// A text string in UTF-8.
qp_text qp_string_text(qp_object *object);
/// The data of a stream without its filters; fails for those of pictures.
qp_text qp_stream_data(qp_object *object);
/// The dictionary of a stream.
qp_object *qp_stream_dictionary(qp_object *object);

size_t qp_count(qp_object *array);
qp_object *qp_item(qp_object *array, size_t index);
void qp_append(qp_object *array, qp_object *item);
void qp_set_item(qp_object *array, size_t index, qp_object *item);

/// The value of a key, of a dictionary or of a stream's dictionary; NULL when it has none.
qp_object *qp_value(qp_object *dictionary, const char *key);
void qp_set_value(qp_object *dictionary, const char *key, qp_object *value);
void qp_remove(qp_object *dictionary, const char *key);
/// All keys in order, a zero byte behind each.
qp_text qp_keys(qp_object *dictionary);
/// A copy of a dictionary or array, whose entries are the same objects.
qp_object *qp_shallow_copy(qp_object *object);

qp_object *qp_new_null(void);
qp_object *qp_new_boolean(int value);
qp_object *qp_new_integer(long long value);
qp_object *qp_new_real(double value);
/// A name with its slash.
qp_object *qp_new_name(const char *name);
qp_object *qp_new_string(const char *bytes, size_t count);
/// A text string, from UTF-8.
qp_object *qp_new_text(const char *utf8, size_t count);
qp_object *qp_new_array(void);
qp_object *qp_new_dictionary(void);

#ifdef __cplusplus
}
#endif

#endif
