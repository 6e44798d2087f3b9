package nl.veerkracht.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts rows into each other as HSDS nests them. It goes down level by level, with two queries for each whole level, so that the number of queries depends on
 * how deep HSDS nests and not on how many rows there are.
 */
final class Nesting {

    /**
     * A row that is put together.
     *
     * @param whole whether what is nested in it is asked for
     */
    private record Node(Kind kind, UUID id, ObjectNode json, boolean root, boolean whole) {}

    private final FeedStore store;
    /** What many name, such as an organisation, is made once and stands in each of them. */
    private final Map<UUID, Node> named = new LinkedHashMap<>();

    private Nesting(FeedStore store) {
        this.store = store;
    }

    /** Rows with only what they name themselves, such as the organisation of a service. */
    static List<ObjectNode> flat(FeedStore store, Kind kind, Collection<UUID> ids) {
        return new Nesting(store).nest(kind, ids, false);
    }

    /** Rows with everything. */
    static List<ObjectNode> full(FeedStore store, Kind kind, Collection<UUID> ids) {
        return new Nesting(store).nest(kind, ids, true);
    }

    private List<ObjectNode> nest(Kind kind, Collection<UUID> ids, boolean whole) {
        List<Node> roots = store.rows(List.of(kind), ids).stream()
                .map(row -> new Node(kind, row.id(), json(kind, row.row(), row.extra()), true, whole))
                .toList();
        List<Node> level = roots;
        while (!level.isEmpty()) {
            List<Node> next = new ArrayList<>(ones(level));
            next.addAll(below(level));
            level = next;
        }
        return roots.stream().map(Node::json).toList();
    }

    private static ObjectNode json(Kind kind, String row, String extra) {
        return JsonExport.row(kind, new ExchangeStore.Outgoing(row, extra));
    }

    private List<Node> ones(List<Node> level) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<UUID> wanted = new java.util.HashSet<>();
        level.forEach(node -> wantedBy(node).forEach((one, id) -> {
            if (!named.containsKey(id)) {
                kinds.add(one.kind(node.kind()));
                wanted.add(id);
            }
        }));
        List<Node> found = wanted.isEmpty()
                ? List.of()
                : store.rows(kinds, wanted).stream()
                        .map(row -> named(level, row))
                        .toList();
        found.forEach(node -> named.put(node.id(), node));
        level.forEach(node -> wantedBy(node).forEach((one, id) -> {
            Node other = named.get(id);
            if (other != null) {
                node.json().set(one.property(), other.json());
            }
        }));
        return found;
    }

    private static Node named(List<Node> level, FeedStore.Row row) {
        Kind kind = Kind.coded(row.kind()).orElseThrow();
        // The service of a service at a location would hold that one again.
        boolean whole = kind != Kind.SERVICE && level.getFirst().whole();
        return new Node(kind, row.id(), json(kind, row.row(), row.extra()), false, whole);
    }

    private static Map<Kind.Nested, UUID> wantedBy(Node node) {
        Map<Kind.Nested, UUID> wanted = new LinkedHashMap<>();
        for (Kind.Nested one : node.kind().nested()) {
            boolean again =
                    node.kind() == Kind.SERVICE_AT_LOCATION && one.property().equals("service") && !node.root();
            if (!one.many() && !again && node.json().hasNonNull(one.field())) {
                wanted.put(one, UUID.fromString(node.json().get(one.field()).stringValue()));
            }
        }
        return wanted;
    }

    private List<Node> below(List<Node> level) {
        Map<UUID, Node> parents = new LinkedHashMap<>();
        level.stream().filter(Node::whole).forEach(node -> parents.put(node.id(), node));
        if (parents.isEmpty()) {
            return List.of();
        }
        List<Node> found = new ArrayList<>();
        for (FeedStore.Below row : store.below(parents.keySet())) {
            Node parent = parents.get(row.parent());
            if (parent != null) {
                property(parent, row).ifPresent(nested -> {
                    Kind kind = nested.kind(parent.kind());
                    Node node = new Node(kind, row.id(), json(kind, row.row(), row.extra()), false, true);
                    parent.json().withArrayProperty(nested.property()).add(node.json());
                    found.add(node);
                });
            }
        }
        return found;
    }

    /** Where it stands in what it belongs to. All places of an organisation would stand in each of its services again. */
    private static Optional<Kind.Nested> property(Node parent, FeedStore.Below row) {
        boolean places = parent.kind() == Kind.ORGANIZATION && row.kind().equals("location") && !parent.root();
        return parent.kind().nested().stream()
                .filter(nested -> nested.many()
                        && nested.table().equals(row.kind())
                        && nested.field().equals(row.under()))
                .filter(nested -> !places)
                .findFirst();
    }
}
