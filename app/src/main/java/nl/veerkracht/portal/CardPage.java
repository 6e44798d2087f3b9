package nl.veerkracht.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page where media take a help card with them.
 *
 * @param languages that a card is there in
 * @param chosen the card that is looked at, null before a choice
 * @param here what the chosen card says, or the first when nothing is chosen
 */
public record CardPage(List<Locale> languages, @Nullable Chosen chosen, CardWords here) {

    public CardPage {
        languages = List.copyOf(languages);
    }

    /** A card in one language and one shape. */
    record Chosen(Locale language, CardShape shape, String site) {

        String path(String kind) {
            return PortalConfiguration.CARDS + "/" + language.getLanguage() + "/" + shape.code() + "." + kind;
        }

        /** A card that is looked at on a screen. */
        boolean drawn() {
            return shape.kinds.contains("svg");
        }
    }

    /** In what shapes. */
    public List<String> shapes() {
        return List.of(CardShape.values()).stream().map(CardShape::code).toList();
    }

    public boolean hasChosen() {
        return chosen != null;
    }

    public boolean in(Locale language) {
        return here.language().equals(language);
    }

    public boolean as(String shape) {
        return shape.equals((chosen == null ? CardShape.WIDE : chosen.shape()).code());
    }

    public boolean drawn() {
        return chosen != null && chosen.drawn();
    }

    /** What of the chosen card can be downloaded, such as {@code png}. */
    public List<String> kinds() {
        return chosen == null ? List.of() : chosen.shape().kinds;
    }

    /** Where a file of the chosen card is. */
    public String path(String kind) {
        return chosen == null ? "" : chosen.path(kind);
    }

    /** The name a file gets where it is kept. */
    public String file(String kind) {
        return chosen == null ? "" : CardController.name(chosen.language(), chosen.shape(), kind);
    }

    /** "1920 × 1080". */
    public String measure() {
        return chosen == null ? "" : chosen.shape().width + " × " + chosen.shape().height;
    }

    public String spoken() {
        return here.spoken();
    }

    /** The language the card is in, for the words that go with it. */
    public Locale language() {
        return here.language();
    }

    /** A frame with the card in it, to put into a page elsewhere. */
    public String frame(String title) {
        return chosen == null
                ? ""
                : """
                <iframe src="%s%s/%s" title="%s" width="100%%" height="320" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>""".formatted(
                        chosen.site(), PortalConfiguration.FRAMED, language().getLanguage(), escaped(title));
    }

    /** The card as a picture with a link, to put into a page elsewhere. */
    public String picture() {
        return chosen == null || !chosen.drawn()
                ? ""
                : """
                <a href="%s" rel="noopener noreferrer"><img src="%s%s" alt="%s" width="%d" height="%d" style="max-width:100%%;height:auto" loading="lazy" referrerpolicy="no-referrer"></a>""".formatted(
                                chosen.site(),
                                chosen.site(),
                                chosen.path("png"),
                                escaped(here.spoken()),
                                chosen.shape().width,
                                chosen.shape().height);
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(letter -> switch (letter) {
                    case '&' -> "&amp;";
                    case '"' -> "&quot;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    default -> Character.toString(letter);
                })
                .collect(Collectors.joining());
    }
}
