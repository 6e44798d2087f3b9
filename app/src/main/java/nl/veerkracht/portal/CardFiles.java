package nl.veerkracht.portal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.veerkracht.paper.Pdf;
import nl.veerkracht.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The help cards as files. Each is made once, when it is first asked for, and kept: there are no more than languages times shapes. */
@Component
class CardFiles {

    private static final Map<String, MediaType> TYPES = Map.of(
            "svg",
            MediaType.parseMediaType("image/svg+xml"),
            "png",
            MediaType.IMAGE_PNG,
            "pdf",
            MediaType.APPLICATION_PDF);

    /**
     * A file.
     *
     * @param tag changes with its content (the entity tag of RFC 9110); a weak one, because what has a strong one is sent as it is and not compressed
     */
    record Made(byte[] content, MediaType type, String tag) {}

    private record Wanted(Locale language, CardShape shape, String kind) {}

    private final HelpCard card;
    private final Texts texts;
    private final TemplateEngine templates;
    private final Map<Wanted, Made> made = new ConcurrentHashMap<>();

    CardFiles(
            @Value("${veerkracht.card:classpath:helpcard.yaml}") Resource card, Texts texts, TemplateEngine templates) {
        this.card = HelpCard.read(card);
        this.texts = texts;
        this.templates = templates;
    }

    /** The languages that have the words of a card. Its letters are set from left to right. */
    List<Locale> languages() {
        return texts.languages().stream()
                .filter(language -> texts.speaks(language, "portal") && !texts.fromRight(language))
                .toList();
    }

    Optional<Locale> language(String code) {
        return languages().stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    CardWords words(Locale language) {
        return CardWords.of(card, texts, language);
    }

    /** Where this house answers, for what is embedded elsewhere. */
    String site() {
        return "https://" + card.address();
    }

    Made file(Locale language, CardShape shape, String kind) {
        return made.computeIfAbsent(new Wanted(language, shape, kind), this::make);
    }

    private Made make(Wanted wanted) {
        CardDrawing drawing = CardDrawing.of(wanted.shape(), words(wanted.language()));
        byte[] content = switch (wanted.kind()) {
            case "svg" -> CardSvg.of(drawing);
            case "png" -> CardPng.of(drawing);
            default -> paper(drawing);
        };
        return new Made(content, TYPES.getOrDefault(wanted.kind(), MediaType.APPLICATION_PDF), tag(content));
    }

    private byte[] paper(CardDrawing drawing) {
        StringOutput page = new StringOutput();
        templates.render("portal/cardpaper.jte", Map.of("card", new CardPaper(drawing)), page);
        return Pdf.of(page.toString());
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
