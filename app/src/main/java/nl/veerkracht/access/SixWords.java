package nl.veerkracht.access;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of code phrases, for a room whose phrases are not {@link Phrases}: it keeps nothing of them. */
@Component
public class SixWords {

    private final PhraseWords words;

    SixWords(PhraseWords words) {
        this.words = words;
    }

    /** Who: rooms. Six words of this language's list, drawn now; written without spaces they can be read in one way only. */
    public List<String> fresh(Locale language) {
        return words.fresh(language);
    }

    /** Who: rooms. Whether what somebody typed is six words of a list, however she wrote them. */
    public boolean isPhrase(String typed) {
        return words.read(typed).isPresent();
    }

    /**
     * Who: rooms. This language's 4,096 words in one short text, for a page that draws them itself: for each word a capital that says how many letters of the
     * word before it to take off ({@code A} none, {@code B} one …), then the letters to add.
     */
    public String small(Locale language) {
        return words.in(language).small();
    }
}
