/// A drawing from the icon sprite; decorative, the word beside it carries the meaning.
public enum Icon: String, CaseIterable, HTMLElement {
    /// An arrow to the left.
    case back
    /// A page of a calendar.
    case calendar
    /// A tick.
    case check
    /// A tray with an arrow into it.
    case download
    /// A sheet with a folded corner.
    case document
    /// An arrow downwards.
    case down
    /// A closed lock: not public.
    case lock
    /// A glass for looking closely.
    case magnifier
    /// Three lines.
    case menu
    /// An arrow to the right.
    case next
    /// A pen.
    case pen
    /// A person.
    case person
    /// A pin on a map.
    case place
    /// A cross of two equal strokes.
    case plus
    /// A circle with open middle: public.
    case ring
    /// A bin.
    case remove
    /// A triangle with a stroke.
    case warning
    /// An arrow upwards.
    case up

    /// A reference into `icons.svg`, hidden from assistive technology.
    public var html: HTML {
        """
        <svg class="icon" aria-hidden="true" focusable="false">\
        <use href="/assets/icons.svg#\(rawValue)"></use></svg>
        """
    }
}
