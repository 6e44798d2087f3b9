package nl.veerkracht.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Our style and scripts. Their address holds a hash of their content, so that they may be kept for ever. The style of
 * public pages stands inside the page, because those must show at once over a slow line; the policy allows it by its hash.
 */
@Controller
final class Assets {

    private record Asset(MediaType type, byte[] content, String hash, CacheControl kept) {}

    static final String PATH = "/assets/";

    private static final String STYLE = "veerkracht.css";
    private static final String SCRIPT = "text/javascript";

    /** A script of a public page that stays on the device is a trace. */
    private static final CacheControl NEVER = CacheControl.noStore();

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String publicStyle;

    Assets() {
        String tokens = Style.of("static/style/tokens.css");
        String everywhere = Style.of("static/nlds/*.css") + Style.of("static/style/shared/*.css");
        String work = Style.of("static/nlds/work/*.css") + Style.of("static/style/work/*.css");
        publicStyle = tokens + everywhere + Style.of("static/style/public/*.css");
        add(STYLE, "text/css", tokens + everywhere + work, FOR_EVER);
        Style.files("static/script/work/*.js").forEach((name, text) -> add(name, SCRIPT, text, FOR_EVER));
        Style.files("static/script/public/*.js").forEach((name, text) -> add(name, SCRIPT, text, NEVER));
    }

    String url(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No file named " + name);
        }
        return PATH + asset.hash() + "/" + name;
    }

    String publicStyle() {
        return publicStyle;
    }

    @GetMapping(PATH + "{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable("hash") String hash, @PathVariable("name") String name) {
        Asset asset = byName.get(name);
        return asset == null || !asset.hash().equals(hash)
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(asset.type())
                        .cacheControl(asset.kept())
                        .body(asset.content());
    }

    private void add(String name, String type, String text, CacheControl kept) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(Hash.sha256(content), 0, 8);
        byName.put(name, new Asset(MediaType.parseMediaType(type + ";charset=UTF-8"), content, hash, kept));
    }
}
