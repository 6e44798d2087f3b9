package nl.veerkracht.questionnaire;

import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One piece of a YAML file that knows where it stands. Works on nodes, not on constructed values: no class is ever
 * built from the file, {@code yes} and {@code 0123} stay what was written, and every complaint can name its line.
 */
record Piece(String file, String path, Node node) {

    private static final int LONGEST_FILE = 500_000;

    static Piece parse(String file, String yaml) {
        try {
            var root = new Yaml(options()).compose(new StringReader(yaml));
            return root == null ? empty(file) : new Piece(file, "", root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new MalformedInstrument(
                    file, mark == null ? 1 : mark.getLine() + 1, "", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new MalformedInstrument(file, 1, "", String.valueOf(e.getMessage()));
        }
    }

    private static Piece empty(String file) {
        throw new MalformedInstrument(file, 1, "", "is empty");
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(LONGEST_FILE);
        return options;
    }

    MalformedInstrument fault(String what) {
        return new MalformedInstrument(file, node.getStartMark().getLine() + 1, path, what);
    }

    /** Refuses every key that is not named here: a misspelt key would otherwise be silently ignored. */
    Piece only(String... keys) {
        var allowed = Set.of(keys);
        entries().forEach((key, piece) -> {
            if (!allowed.contains(key)) {
                throw piece.fault("unknown key; known here: " + String.join(", ", keys));
            }
        });
        return this;
    }

    Piece need(String key) {
        return may(key).orElseThrow(() -> fault("needs a key '" + key + "'"));
    }

    Optional<Piece> may(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    Map<String, Piece> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("should be keys with values");
        }
        var entries = new LinkedHashMap<String, Piece>();
        var seen = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            var key = new Piece(file, path, tuple.getKeyNode()).text();
            if (!seen.add(key)) {
                throw new Piece(file, join(key), tuple.getKeyNode()).fault("stands here twice");
            }
            entries.put(key, new Piece(file, join(key), tuple.getValueNode()));
        }
        return entries;
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    List<Piece> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("should be a list");
        }
        var nodes = sequence.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new Piece(file, path + "[" + i + "]", nodes.get(i)))
                .toList();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    String text() {
        @Nullable String value = node instanceof ScalarNode scalar ? scalar.getValue() : null;
        if (value == null || value.isBlank()) {
            throw fault("should be a text");
        }
        return value.strip();
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw fault("should be a whole number");
        }
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("should be true or false");
        };
    }

    /** An id: it ends up in addresses of fields and in JSON, so it is kept plain. */
    String id() {
        var id = text();
        if (!id.matches("[a-z][a-z0-9_]{0,59}")) {
            throw fault("should be an id: lower-case letters, digits and _, starting with a letter, at most 60");
        }
        return id;
    }

    /** One text or a list of texts. */
    List<Piece> oneOrMore() {
        return isText() ? List.of(this) : list();
    }
}
