package nl.veerkracht.audit;

import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form of RFC 8785: keys in order, no white space. The log holds strings of codes, whole numbers, lists and objects only, for which an
 * ordinary writer over sorted maps gives exactly that form.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    static String of(SortedMap<String, Object> value) {
        return MAPPER.writeValueAsString(value);
    }
}
