#include "shim.hh"

#include <qpdf/Buffer.hh>
#include <qpdf/Constants.h>

using namespace shim;

void qp_release(qp_object *object) {
    delete object;
}

qp_object *qp_retain(qp_object *object) {
    return give(object->handle);
}

enum qp_kind qp_kind_of(qp_object *object) {
    return guarded(QP_NULL, [&] {
        switch (object->handle.getTypeCode()) {
        case ot_null: return QP_NULL;
        case ot_boolean: return QP_BOOLEAN;
        case ot_integer: return QP_INTEGER;
        case ot_real: return QP_REAL;
        case ot_string: return QP_STRING;
        case ot_name: return QP_NAME;
        case ot_array: return QP_ARRAY;
        case ot_dictionary: return QP_DICTIONARY;
        case ot_stream: return QP_STREAM;
        default: return QP_OTHER;
        }
    });
}

int64_t qp_identity(qp_object *object) {
    auto number = object->handle.getObjGen();
    return number.getObj() == 0 ? 0 : static_cast<int64_t>(number.getObj()) * 65536 + number.getGen();
}

int qp_boolean(qp_object *object) {
    return guarded(0, [&] { return static_cast<int>(object->handle.getBoolValue()); });
}

long long qp_integer(qp_object *object) {
    return guarded(0LL, [&] { return object->handle.getIntValue(); });
}

double qp_number(qp_object *object) {
    return guarded(0.0, [&] { return object->handle.getNumericValue(); });
}

qp_text qp_name(qp_object *object) {
    return guarded(qp_text{}, [&] { return lend(object->handle.getName()); });
}

qp_text qp_string(qp_object *object) {
    return guarded(qp_text{}, [&] { return lend(object->handle.getStringValue()); });
}

qp_text qp_string_text(qp_object *object) {
    return guarded(qp_text{}, [&] { return lend(object->handle.getUTF8Value()); });
}

qp_text qp_stream_data(qp_object *object) {
    return guarded(qp_text{}, [&] {
        auto data = object->handle.getStreamData(qpdf_dl_generalized);
        return lend(std::string(reinterpret_cast<char const *>(data->getBuffer()), data->getSize()));
    });
}

qp_object *qp_stream_dictionary(qp_object *object) {
    return guarded<qp_object *>(nullptr, [&] { return give(object->handle.getDict()); });
}

size_t qp_count(qp_object *array) {
    return guarded<size_t>(0, [&] { return static_cast<size_t>(array->handle.getArrayNItems()); });
}

qp_object *qp_item(qp_object *array, size_t index) {
    return guarded<qp_object *>(
        nullptr, [&] { return give(array->handle.getArrayItem(static_cast<int>(index))); });
}

void qp_append(qp_object *array, qp_object *item) {
    guarded(0, [&] { return array->handle.appendItem(item->handle), 1; });
}

void qp_set_item(qp_object *array, size_t index, qp_object *item) {
    guarded(0, [&] { return array->handle.setArrayItem(static_cast<int>(index), item->handle), 1; });
}

namespace {
    QPDFObjectHandle dictionary_of(qp_object *object) {
        return object->handle.isStream() ? object->handle.getDict() : object->handle;
    }
}  // namespace

qp_object *qp_value(qp_object *object, const char *key) {
    return guarded<qp_object *>(nullptr, [&]() -> qp_object * {
        auto dictionary = dictionary_of(object);
        if (!dictionary.isDictionary()) return nullptr;
        auto value = dictionary.getKey(key);
        return value.isNull() ? nullptr : give(value);
    });
}

void qp_set_value(qp_object *object, const char *key, qp_object *value) {
    guarded(0, [&] { return dictionary_of(object).replaceKey(key, value->handle), 1; });
}

void qp_remove(qp_object *object, const char *key) {
    guarded(0, [&] { return dictionary_of(object).removeKey(key), 1; });
}

qp_text qp_keys(qp_object *object) {
    return guarded(qp_text{}, [&] {
        std::string all;
        auto dictionary = dictionary_of(object);
        if (dictionary.isDictionary()) {
            for (auto const &key : dictionary.getKeys()) {
                all += key;
                all += '\0';
            }
        }
        return lend(std::move(all));
    });
}

qp_object *qp_shallow_copy(qp_object *object) {
    return guarded<qp_object *>(nullptr, [&] { return give(object->handle.shallowCopy()); });
}

qp_object *qp_new_null(void) {
    return give(QPDFObjectHandle::newNull());
}

qp_object *qp_new_boolean(int value) {
    return give(QPDFObjectHandle::newBool(value != 0));
}

qp_object *qp_new_integer(long long value) {
    return give(QPDFObjectHandle::newInteger(value));
}

qp_object *qp_new_real(double value) {
    return give(QPDFObjectHandle::newReal(value, 4));
}

qp_object *qp_new_name(const char *name) {
    return give(QPDFObjectHandle::newName(name));
}

qp_object *qp_new_string(const char *bytes, size_t count) {
    return give(QPDFObjectHandle::newString(std::string(bytes ? bytes : "", count)));
}

qp_object *qp_new_text(const char *utf8, size_t count) {
    return give(QPDFObjectHandle::newUnicodeString(std::string(utf8 ? utf8 : "", count)));
}

qp_object *qp_new_array(void) {
    return give(QPDFObjectHandle::newArray());
}

qp_object *qp_new_dictionary(void) {
    return give(QPDFObjectHandle::newDictionary());
}
