#ifndef CPDFASSEMBLY_FILES_HH
#define CPDFASSEMBLY_FILES_HH

#define POINTERHOLDER_TRANSITION 4

#include <qpdf/InputSource.hh>
#include <qpdf/Pipeline.hh>
#include <string>
#include <vector>

namespace shim {
    /// A file that libqpdf reads from place to place: what lies near the last place is at hand, so that going to and fro
    /// costs no calls of the system.
    class FileSource final : public InputSource {
      public:
        explicit FileSource(std::string path);
        ~FileSource() override;
        qpdf_offset_t findAndSkipNextEOL() override;
        std::string const &getName() const override;
        qpdf_offset_t tell() override;
        void seek(qpdf_offset_t offset, int whence) override;
        void rewind() override;
        size_t read(char *buffer, size_t length) override;
        void unreadCh(char sign) override;

      private:
        size_t fetch(char *buffer, size_t length, qpdf_offset_t offset);

        std::string name;
        std::vector<char> window;
        int file = -1;
        qpdf_offset_t size = 0;
        qpdf_offset_t place = 0;
        /// Where the window starts in the file, and how much of it is filled.
        qpdf_offset_t start = 0;
        size_t filled = 0;
    };

    /// A file that libqpdf writes, in large pieces. In the end it gets identifiers that follow from its content
    /// (ISO 32000-1, 14.4): equal bytes have equal ones.
    class FileSink final : public Pipeline {
      public:
        explicit FileSink(std::string const &path);
        ~FileSink() override;
        void write(unsigned char const *data, size_t length) override;
        void finish() override;
        /// Enters the identifiers where libqpdf left its own constant, and closes the file.
        void identify();

      private:
        void flush();
        std::string piece(unsigned long long offset, size_t length);

        static constexpr size_t block = size_t(1) << 18;
        std::string path;
        std::string waiting;
        int file = -1;
        unsigned long long size = 0;
        unsigned long long sum = 0;
    };
}  // namespace shim

#endif
