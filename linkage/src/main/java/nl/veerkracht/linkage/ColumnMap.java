package nl.veerkracht.linkage;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Which header of a file holds which field.
 *
 * @param fields field by header, headers trimmed
 */
record ColumnMap(Map<String, String> fields) {

    static final String ID = "id";
    static final String OTHER = "other";

    static final Set<String> FIELDS = Set.of(
            ID,
            "given_names",
            "infix",
            "surname",
            "nickname",
            "birth_date",
            "gender",
            "postal_code",
            "city",
            "phone",
            "handle",
            "school",
            "street",
            "house_number",
            "national_id",
            OTHER);

    private static final String HOW = "write one line per field, such as \"given_names: first_name\".";

    /** Headers are field names. */
    static final ColumnMap PLAIN = new ColumnMap(Map.of());

    /** The field under a header, or the empty text when the column takes no part. */
    String field(String header) {
        String mapped = fields.get(header);
        if (mapped != null) {
            return mapped;
        }
        boolean taken = fields.containsValue(header) && !header.equals(OTHER);
        return FIELDS.contains(header) && !header.equals(OTHER) && !taken ? header : "";
    }

    /** Lines {@code field: header}, {@code field: [header, header]} or {@code header: field}. */
    static ColumnMap read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (!(root instanceof MappingNode mapping)) {
                throw new BadFile(file, HOW);
            }
            Map<String, String> fields = new HashMap<>();
            for (NodeTuple line : mapping.getValue()) {
                add(file, fields, line);
            }
            return new ColumnMap(fields);
        } catch (IOException e) {
            throw new BadFile(file, "the file cannot be read as UTF-8 text; check its name and encoding.");
        } catch (YAMLException e) {
            throw new BadFile(file, "this is not YAML; " + HOW);
        }
    }

    private static void add(Path file, Map<String, String> fields, NodeTuple line) {
        List<String> left = texts(file, line.getKeyNode());
        List<String> right = texts(file, line.getValueNode());
        boolean fieldFirst = FIELDS.containsAll(left);
        if (!fieldFirst && !FIELDS.containsAll(right)) {
            String known = FIELDS.stream().sorted().collect(Collectors.joining(", "));
            throw new BadFile(file, at(line), "\"" + left.getFirst() + "\" is no field; the fields are " + known + ".");
        }
        String field = (fieldFirst ? left : right).getFirst();
        for (String header : fieldFirst ? right : left) {
            if (fields.put(header, field) != null) {
                throw new BadFile(file, at(line), "the header \"" + header + "\" is mapped twice; map it once.");
            }
        }
    }

    private static long at(NodeTuple line) {
        return line.getKeyNode().getStartMark().getLine() + 1L;
    }

    /** Lists in lists are no more than that, and one may even hold itself. */
    private static List<String> texts(Path file, Node node) {
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<String> texts = items.stream()
                .filter(ScalarNode.class::isInstance)
                .map(item -> ((ScalarNode) item).getValue().strip())
                .toList();
        if (texts.isEmpty() || texts.size() < items.size()) {
            throw new BadFile(file, node.getStartMark().getLine() + 1L, HOW);
        }
        return texts;
    }
}
