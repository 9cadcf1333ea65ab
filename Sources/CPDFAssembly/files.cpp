#include "files.hh"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <qpdf/QUtil.hh>
#include <stdexcept>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace {
    [[noreturn]] void fail(std::string const &what) {
        throw std::runtime_error(what + ": " + std::strerror(errno));
    }

    /// What libqpdf writes where the identifiers of a file belong, when it does not make them itself.
    std::string const placeholder = "31415926535897932384626433832795";
}  // namespace

namespace shim {
    FileSource::FileSource(std::string path) : name(std::move(path)), window(16384) {
        file = open(name.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat facts;
        if (file < 0) fail("open " + name);
        if (fstat(file, &facts) != 0) fail("stat " + name);
        size = facts.st_size;
    }

    FileSource::~FileSource() {
        if (file >= 0) close(file);
    }

    std::string const &FileSource::getName() const {
        return name;
    }

    qpdf_offset_t FileSource::tell() {
        return place;
    }

    void FileSource::seek(qpdf_offset_t offset, int whence) {
        place = offset + (whence == SEEK_SET ? 0 : whence == SEEK_CUR ? place : size);
        if (place < 0) throw std::runtime_error(name + ": seek before the beginning of the file");
    }

    void FileSource::rewind() {
        place = 0;
    }

    void FileSource::unreadCh(char) {
        seek(-1, SEEK_CUR);
    }

    size_t FileSource::fetch(char *buffer, size_t length, qpdf_offset_t offset) {
        size_t done = 0;
        while (done < length) {
            ssize_t count = pread(file, buffer + done, length - done, offset + static_cast<qpdf_offset_t>(done));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail("read " + name);
            if (count == 0) break;
            done += static_cast<size_t>(count);
        }
        return done;
    }

    size_t FileSource::read(char *buffer, size_t length) {
        last_offset = place;
        size_t done = 0;
        while (done < length) {
            auto into = place - start;
            if (into < 0 || into >= static_cast<qpdf_offset_t>(filled)) {
                start = place;
                filled = fetch(window.data(), window.size(), start);
                into = 0;
                if (filled == 0) break;
            }
            auto share = std::min(length - done, filled - static_cast<size_t>(into));
            std::memcpy(buffer + done, window.data() + into, share);
            done += share;
            place += static_cast<qpdf_offset_t>(share);
        }
        if (done == 0 && length > 0) {
            place = size;
            last_offset = place;
        }
        return done;
    }

    qpdf_offset_t FileSource::findAndSkipNextEOL() {
        char buffer[1024];
        while (true) {
            auto from = place;
            auto length = read(buffer, sizeof buffer);
            if (length == 0) return place;
            auto end = std::find_if(buffer, buffer + length, [](char sign) { return sign == '\r' || sign == '\n'; });
            if (end == buffer + length) continue;
            auto found = from + (end - buffer);
            seek(found + 1, SEEK_SET);
            char sign;
            while (read(&sign, 1) == 1) {
                if (sign != '\r' && sign != '\n') {
                    unreadCh(sign);
                    break;
                }
            }
            return found;
        }
    }

    FileSink::FileSink(std::string const &path) : Pipeline("file", nullptr), path(path) {
        file = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (file < 0) fail("open " + path);
        waiting.reserve(block);
    }

    FileSink::~FileSink() {
        if (file >= 0) close(file);
    }

    void FileSink::write(unsigned char const *data, size_t length) {
        while (length > 0) {
            auto share = std::min(length, block - waiting.size());
            waiting.append(reinterpret_cast<char const *>(data), share);
            data += share;
            length -= share;
            if (waiting.size() == block) flush();
        }
    }

    void FileSink::finish() {
        flush();
    }

    void FileSink::flush() {
        auto part = std::hash<std::string_view>()(waiting);
        sum = sum * 0x9E3779B97F4A7C15 ^ part;
        size_t done = 0;
        while (done < waiting.size()) {
            ssize_t count = ::write(file, waiting.data() + done, waiting.size() - done);
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail("write " + path);
            done += static_cast<size_t>(count);
        }
        size += waiting.size();
        waiting.clear();
    }

    void FileSink::identify() {
        char text[33];
        std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(sum), size);
        // The reference to the last cross-reference stream stands at the end, the identifiers in its dictionary.
        auto tail = piece(size - std::min<unsigned long long>(size, 64), 64);
        auto mark = tail.rfind("startxref\n");
        if (mark == std::string::npos) throw std::runtime_error("the end of the file is not as expected");
        auto offset = static_cast<unsigned long long>(std::stoull(tail.substr(mark + 10)));
        auto dictionary = piece(offset, 2048);
        auto from = dictionary.find("/ID [<" + placeholder + "><" + placeholder + ">]");
        if (from == std::string::npos) throw std::runtime_error("there is no room for the identifier");
        for (auto place : {from + 6, from + 6 + placeholder.size() + 2}) {
            if (pwrite(file, text, 32, static_cast<off_t>(offset + place)) != 32) fail("write " + path);
        }
        int closing = file;
        file = -1;
        if (close(closing) != 0) fail("close " + path);
    }

    std::string FileSink::piece(unsigned long long offset, size_t length) {
        std::string text(length, '\0');
        auto count = pread(file, text.data(), length, static_cast<off_t>(offset));
        if (count < 0) fail("read " + path);
        text.resize(static_cast<size_t>(count));
        return text;
    }
}  // namespace shim
