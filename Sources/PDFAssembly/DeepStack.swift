internal import CPDFAssembly

/// Room for work on hostile files.
public enum DeepStack {
    /// Runs work where calls may nest a hundred times deeper than elsewhere: libqpdf follows the references of a file by
    /// calling itself, and whoever made the file chose how long its chains are.
    ///
    /// - Parameter work: It is done when the function returns.
    public static func run(_ work: () -> Void) {
        withoutActuallyEscaping(work) { work in
            let errand = Errand(work)
            withExtendedLifetime(errand) {
                unsafe qp_on_deep_stack(
                    { context in
                        guard let context = unsafe context else { return }
                        unsafe Unmanaged<Errand>.fromOpaque(context).takeUnretainedValue().work()
                    },
                    Unmanaged.passUnretained(errand).toOpaque()
                )
            }
        }
    }

    private final class Errand {
        let work: () -> Void

        init(_ work: @escaping () -> Void) {
            self.work = work
        }
    }
}
