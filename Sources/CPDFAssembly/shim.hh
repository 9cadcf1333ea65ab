#ifndef CPDFASSEMBLY_SHIM_HH
#define CPDFASSEMBLY_SHIM_HH

#define POINTERHOLDER_TRANSITION 4

#include "include/CPDFAssembly.h"

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <utility>

struct qp_document {
    std::shared_ptr<QPDF> pdf = QPDF::create();
};

struct qp_object {
    QPDFObjectHandle handle;
};

namespace shim {
    std::string &error();
    qp_text lend(std::string text);

    inline qp_object *give(QPDFObjectHandle handle) {
        return new qp_object{std::move(handle)};
    }

    /// Runs what may throw.
    template <typename Result, typename Work>
    Result guarded(Result otherwise, Work work) {
        try {
            return work();
        } catch (std::exception const &problem) {
            error() = problem.what();
            return otherwise;
        }
    }
}  // namespace shim

#endif
