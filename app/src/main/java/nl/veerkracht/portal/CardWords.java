package nl.veerkracht.portal;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.veerkracht.web.Texts;

/**
 * A help card in one language.
 *
 * @param call one or two sentences to who sees it
 * @param hours "Gratis · dag en nacht", or empty
 * @param spoken all of it in one sentence, for who hears it
 */
record CardWords(
        Locale language, String call, String number, String name, String hours, String address, String spoken) {

    static CardWords of(HelpCard card, Texts texts, Locale language) {
        String call = texts.text(language, "portal.card.call");
        List<String> when = hours(card, texts, language);
        String inWords = when.isEmpty() ? "" : " (" + String.join(", ", when) + ")";
        return new CardWords(
                language,
                call,
                card.number(),
                card.name(),
                sentence(when, language),
                card.address(),
                texts.text(language, "portal.card.spoken", call, card.name(), card.number() + inWords, card.address()));
    }

    private static List<String> hours(HelpCard card, Texts texts, Locale language) {
        List<String> all = new ArrayList<>();
        if (card.free()) {
            all.add(texts.text(language, "portal.card.free"));
        }
        card.open().forEach(spell -> all.add(hours(spell, texts, language)));
        return all;
    }

    private static String sentence(List<String> parts, Locale language) {
        String joined = String.join(" · ", parts);
        return joined.isEmpty() ? "" : joined.substring(0, 1).toUpperCase(language) + joined.substring(1);
    }

    private static String hours(HelpCard.Spell spell, Texts texts, Locale language) {
        String days = spell.everyDay()
                ? texts.text(language, "portal.card.every-day")
                : List.of(spell.first(), spell.last()).stream()
                        .distinct()
                        .map(day ->
                                day.getDisplayName(TextStyle.SHORT, language).replace(".", ""))
                        .collect(Collectors.joining("–"));
        return spell.everyDay() && spell.allDay()
                ? texts.text(language, "portal.card.always")
                : spell.allDay()
                        ? texts.text(language, "portal.card.all-day", days)
                        : texts.text(language, "portal.card.from-to", days, time(spell.opens()), time(spell.close()));
    }

    private static String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("H.mm"));
    }
}
