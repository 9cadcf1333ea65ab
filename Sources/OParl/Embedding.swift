import Foundation

/// One object with the rules of the place at which it is written.
struct Embedding {
    let object: OParlObject
    let placement: OParlRenderer.Placement
    /// Whether the request asked for `omit_internal`.
    let omitsInternal: Bool

    /// Whether properties are written that point back to the object around this one.
    var writesBackReferences: Bool { placement.isOutermost }

    func children(_ kind: OParlKind) -> [OParlObject] {
        object.children.filter { $0.kind == kind && !$0.isDeleted }
    }

    func files(_ role: OParlFileRole) -> [OParlObject] {
        children(.file).filter { $0.role == role }
    }

    func locations(_ ids: [UUID]?) -> [OParlObject] {
        (ids ?? []).compactMap { id in object.locations.first { $0.id == id && !$0.isDeleted } }
    }

    func parent(_ kind: OParlKind) -> UUID? {
        object.parent.flatMap { $0.kind == kind ? $0.id : nil }
    }

    func backReferences(_ kind: OParlKind) -> [UUID] {
        object.backReferences.filter { $0.kind == kind }.map(\.id)
    }
}
