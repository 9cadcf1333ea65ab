#include "files.hh"
#include "shim.hh"

#include <pthread.h>
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFWriter.hh>

using namespace shim;

namespace {
    struct Progress : QPDFWriter::ProgressReporter {
        void (*report)(int, void *);
        void *context;
        Progress(void (*report)(int, void *), void *context) : report(report), context(context) {}
        void reportProgress(int percent) override { report(percent, context); }
    };

    template <typename Read>
    qp_document *open(int *needs_password, Read read) {
        *needs_password = 0;
        auto document = std::make_unique<qp_document>();
        try {
            document->pdf->setSuppressWarnings(true);
            read(*document->pdf);
            return document.release();
        } catch (QPDFExc const &problem) {
            *needs_password = problem.getErrorCode() == qpdf_e_password;
            error() = problem.what();
        } catch (std::exception const &problem) {
            error() = problem.what();
        }
        return nullptr;
    }
}  // namespace

namespace shim {
    std::string &error() {
        thread_local std::string text;
        return text;
    }

    qp_text lend(std::string text) {
        thread_local std::string lent;
        lent = std::move(text);
        return {lent.data(), lent.size()};
    }
}  // namespace shim

qp_text qp_last_error(void) {
    return {error().data(), error().size()};
}

void qp_on_deep_stack(void (*work)(void *), void *context) {
    struct Errand {
        void (*work)(void *);
        void *context;
    } errand{work, context};
    auto run = [](void *errand) -> void * {
        auto *due = static_cast<Errand *>(errand);
        due->work(due->context);
        return nullptr;
    };
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, size_t(512) << 20);
    bool started = pthread_create(&thread, &attributes, run, &errand) == 0;
    pthread_attr_destroy(&attributes);
    if (started) {
        pthread_join(thread, nullptr);
    } else {
        work(context);
    }
}

qp_document *qp_open_file(const char *path, int *needs_password) {
    return open(needs_password, [&](QPDF &pdf) { pdf.processInputSource(std::make_shared<FileSource>(path)); });
}

qp_document *qp_open_bytes(const uint8_t *bytes, size_t count, int *needs_password) {
    return open(needs_password, [&](QPDF &pdf) {
        std::string copy(bytes ? reinterpret_cast<char const *>(bytes) : "", count);
        pdf.processInputSource(std::make_shared<BufferInputSource>("bytes", copy));
    });
}

qp_document *qp_create(void) {
    int unused;
    return open(&unused, [](QPDF &pdf) { pdf.emptyPDF(); });
}

void qp_close(qp_document *document) {
    delete document;
}

int qp_is_encrypted(qp_document *document) {
    return document->pdf->isEncrypted();
}

size_t qp_warning_count(qp_document *document) {
    return document->pdf->numWarnings();
}

qp_text qp_version(qp_document *document) {
    return lend(document->pdf->getPDFVersion());
}

qp_object *qp_root(qp_document *document) {
    return guarded<qp_object *>(nullptr, [&] { return give(document->pdf->getRoot()); });
}

qp_object *qp_trailer(qp_document *document) {
    return guarded<qp_object *>(nullptr, [&] { return give(document->pdf->getTrailer()); });
}

long qp_page_count(qp_document *document) {
    return guarded<long>(-1, [&] {
        document->pdf->pushInheritedAttributesToPage();
        return static_cast<long>(document->pdf->getAllPages().size());
    });
}

qp_object *qp_page(qp_document *document, size_t index) {
    return guarded<qp_object *>(nullptr, [&] { return give(document->pdf->getAllPages().at(index)); });
}

qp_object *qp_copy(qp_document *document, qp_object *object) {
    return guarded<qp_object *>(nullptr, [&] { return give(document->pdf->copyForeignObject(object->handle)); });
}

qp_object *qp_make_indirect(qp_document *document, qp_object *object) {
    return guarded<qp_object *>(nullptr, [&] { return give(document->pdf->makeIndirectObject(object->handle)); });
}

qp_object *qp_make_stream(qp_document *document, const uint8_t *bytes, size_t count) {
    return guarded<qp_object *>(nullptr, [&] {
        return give(document->pdf->newStream(std::string(bytes ? reinterpret_cast<char const *>(bytes) : "", count)));
    });
}

qp_object *qp_make_content(qp_document *document, const uint8_t *bytes, size_t count) {
    return guarded<qp_object *>(nullptr, [&] {
        std::string content(bytes ? reinterpret_cast<char const *>(bytes) : "", count);
        for (;;) {
            Pl_Buffer kept("content");
            Pl_Flate press("content", &kept, Pl_Flate::a_deflate);
            press.write(reinterpret_cast<unsigned char const *>(content.data()), content.size());
            press.finish();
            auto const pressed = kept.getBufferSharedPointer();
            auto const size = pressed->getSize();
            if (size == 0 || pressed->getBuffer()[size - 1] != '\r') {
                auto stream = document->pdf->newStream(
                    std::string(reinterpret_cast<char const *>(pressed->getBuffer()), size));
                stream.getDict().replaceKey("/Filter", QPDFObjectHandle::newName("/FlateDecode"));
                return give(stream);
            }
            content += ' ';
        }
    });
}

int qp_write(
    qp_document *document, const char *path, const char *version, void (*progress)(int, void *), void *context) {
    return guarded(0, [&] {
        FileSink sink(path);
        QPDFWriter writer(*document->pdf);
        writer.setOutputPipeline(&sink);
        writer.setMinimumPDFVersion(version);
        writer.setObjectStreamMode(qpdf_o_generate);
        // What was compressed stays as it is, byte for byte.
        writer.setDecodeLevel(qpdf_dl_none);
        writer.setNewlineBeforeEndstream(true);
        // The sink replaces it.
        writer.setStaticID(true);
        if (progress) {
            writer.registerProgressReporter(std::make_shared<Progress>(progress, context));
        }
        writer.write();
        sink.identify();
        return 1;
    });
}
