package nl.veerkracht.audit;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signed heads of all chains at a moment. {@code body} is canonical JSON {@code {"at":ms,"heads":[{"chain","hash","seq"}…]}}. */
record Checkpoint(String body, byte[] signature) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static String bodyOf(long at, List<ChainHead> heads) {
        SortedMap<String, Object> body = new TreeMap<>();
        body.put("at", at);
        body.put("heads", heads.stream().map(Checkpoint::head).toList());
        return CanonicalJson.of(body);
    }

    private static SortedMap<String, Object> head(ChainHead head) {
        return new TreeMap<>(java.util.Map.of(
                "chain", head.chain(), "hash", HexFormat.of().formatHex(head.hash()), "seq", head.seq()));
    }

    List<ChainHead> heads() {
        return MAPPER.readTree(body)
                .get("heads")
                .valueStream()
                .map(Checkpoint::head)
                .toList();
    }

    private static ChainHead head(JsonNode node) {
        return new ChainHead(
                node.get("chain").asInt(),
                node.get("seq").asLong(),
                HexFormat.of().parseHex(node.get("hash").asString()));
    }

    String line() {
        return Base64.getEncoder().encodeToString(signature) + " " + body;
    }

    static Checkpoint ofLine(String line) {
        int space = line.indexOf(' ');
        return new Checkpoint(line.substring(space + 1), Base64.getDecoder().decode(line.substring(0, space)));
    }
}
