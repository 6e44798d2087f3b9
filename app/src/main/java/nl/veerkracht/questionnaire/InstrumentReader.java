package nl.veerkracht.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an instrument from YAML. Strict: what it does not know, it refuses, with file, line and path. */
final class InstrumentReader {

    private InstrumentReader() {}

    /** @throws MalformedInstrument saying where and what */
    static Instrument read(String file, String yaml) {
        var root = Piece.parse(file, yaml)
                .only(
                        "id",
                        "version",
                        "title",
                        "intro",
                        "concludes",
                        "option_lists",
                        "sections",
                        "tables",
                        "suggestions");
        var edition = new Edition(root.need("id").id(), version(root.need("version")));
        var items = new ItemReader(optionLists(root));
        var sections = root.need("sections").list().stream()
                .map(piece -> section(piece, items))
                .toList();
        unique(root.need("sections"), sections);
        var instrument = Instrument.of(
                edition,
                TextReader.text(root.need("title")),
                root.may("intro").map(TextReader::text),
                conclusion(root.may("concludes")),
                sections,
                suggesters(root));
        InstrumentCheck.check(root, instrument);
        return instrument;
    }

    private static int version(Piece piece) {
        var version = piece.number();
        if (version < 1) {
            throw piece.fault("should be 1 or more");
        }
        return version;
    }

    private static Instrument.Conclusion conclusion(Optional<Piece> piece) {
        piece.ifPresent(concludes -> concludes.only("outcome", "again"));
        return new Instrument.Conclusion(
                piece.flatMap(concludes -> concludes.may("outcome")).map(Piece::text),
                piece.flatMap(concludes -> concludes.may("again")).map(Piece::text));
    }

    private static Map<String, List<Option>> optionLists(Piece root) {
        var lists = new HashMap<String, List<Option>>();
        root.may("option_lists")
                .ifPresent(all -> all.entries().forEach((name, list) -> lists.put(name, ItemReader.options(list))));
        return lists;
    }

    private static Section section(Piece piece, ItemReader items) {
        piece.only("id", "title", "help", "when", "items");
        var read = piece.need("items").list().stream()
                .map(item -> items.item(item, ""))
                .toList();
        if (read.isEmpty()) {
            throw piece.need("items").fault("needs at least one item");
        }
        return new Section(
                piece.need("id").id(),
                TextReader.text(piece.need("title")),
                piece.may("help").map(TextReader::text),
                ConditionReader.optional(piece.may("when")),
                read);
    }

    private static List<Suggester> suggesters(Piece root) {
        var suggesters = new ArrayList<Suggester>();
        pieces(root.may("tables")).forEach(piece -> suggesters.add(SuggesterReader.table(piece)));
        pieces(root.may("suggestions")).forEach(piece -> suggesters.add(SuggesterReader.rules(piece)));
        return suggesters;
    }

    private static List<Piece> pieces(Optional<Piece> list) {
        return list.map(Piece::list).orElse(List.of());
    }

    private static void unique(Piece piece, List<Section> sections) {
        var ids = new HashSet<String>();
        for (var section : sections) {
            if (!ids.add(section.id())) {
                throw piece.fault("has two sections called '" + section.id() + "'");
            }
            section.leaves()
                    .map(Item::id)
                    .filter(id -> !ids.add("item " + id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw piece.fault("has two items called '" + id + "'");
                    });
        }
    }
}
