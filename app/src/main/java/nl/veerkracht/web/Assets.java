package nl.veerkracht.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    private static final Pattern FONT = Pattern.compile("(?<=url\\(\")font:([a-z0-9.-]+)");
    private static final Pattern IMPORT = Pattern.compile("(?<=from \")asset:([a-z0-9.-]+)(?=\")");
    private static final String STYLE = "veerkracht.css";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    /** A script of a public page that stays on the device is a trace. */
    private static final CacheControl NEVER = CacheControl.noStore();

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String publicStyle;

    Assets() {
        String tokens = Style.of("static/style/tokens.css");
        String everywhere = Style.of("static/nlds/*.css") + Style.of("static/style/shared/*.css");
        String staff = Style.of("static/nlds/staff/*.css") + Style.of("static/style/staff/*.css");
        publicStyle = SlimStyle.of(tokens + everywhere + Style.of("static/style/public/*.css"));
        Style.bytes("static/fonts/*.woff2").forEach((name, font) -> add(name, "font/woff2", font, FOR_EVER));
        add(STYLE, "text/css;charset=UTF-8", bytes(withFonts(tokens + everywhere + staff)), FOR_EVER);
        Map<String, String> ofPublic = Style.files("static/script/public/*.js");
        ofPublic.replaceAll((name, text) -> Style.smallScript(text));
        Map<String, String> scripts = new TreeMap<>(Style.files("static/script/staff/*.js"));
        scripts.putAll(ofPublic);
        scripts.keySet().forEach(name -> addScript(name, scripts, ofPublic.keySet()));
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

    private void add(String name, String type, byte[] content, CacheControl kept) {
        String hash = HexFormat.of().formatHex(Hash.sha256(content), 0, 8);
        byName.put(name, new Asset(MediaType.parseMediaType(type), content, hash, kept));
    }

    /** A script imports another one from {@code asset:name}; a script must be there before those that import it. */
    private void addScript(String name, Map<String, String> scripts, Set<String> ofPublic) {
        if (byName.containsKey(name)) {
            return;
        }
        String text = Objects.requireNonNull(scripts.get(name), name);
        IMPORT.matcher(text).results().forEach(found -> addScript(found.group(1), scripts, ofPublic));
        String complete = IMPORT.matcher(text).replaceAll(found -> url(found.group(1)));
        add(name, SCRIPT, bytes(complete), ofPublic.contains(name) ? NEVER : FOR_EVER);
    }

    /** A style names its typefaces {@code font:name}; their addresses hold a hash that no style can know. */
    private String withFonts(String css) {
        return FONT.matcher(css).replaceAll(found -> url(found.group(1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
