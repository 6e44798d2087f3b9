package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of a person, cleaned: particles apart from surnames, wherever they were written.
 *
 * @param given given names, initials and nicknames
 * @param surname parts of the surname without particles
 * @param alternative another reading of the first part (particle glued on or taken off), or null
 * @param infix all particles glued, or empty
 */
record Names(
        List<String> given, List<String> surname, @Nullable String alternative, String infix) {

    private static final int MOST = 4;

    static Names of(Person person) {
        List<String> given = given(person);
        List<String> surname = new ArrayList<>(Letters.words(person.surname()));
        StringBuilder infix = new StringBuilder(Letters.glued(person.infix()));
        for (int leading = Infixes.leading(surname); leading > 0; leading--) {
            String word = surname.removeFirst();
            if (Letters.glued(person.infix()).isEmpty()) {
                infix.append(word);
            }
        }
        dropInner(surname);
        return new Names(first(given), first(surname), alternative(surname, infix.toString()), infix.toString());
    }

    private static List<String> given(Person person) {
        List<String> given = new ArrayList<>(Letters.words(person.givenNames()));
        if (given.size() > 1) {
            given.subList(0, Infixes.leading(given)).clear();
        }
        for (String word : Letters.words(person.nickname())) {
            if (!given.contains(word)) {
                given.add(Math.min(1, given.size()), word);
            }
        }
        return given;
    }

    /** Particles inside a double name: Jansen-de Vries. */
    private static void dropInner(List<String> surname) {
        if (surname.size() > 1) {
            surname.subList(1, surname.size()).removeIf(Infixes::isInfix);
        }
    }

    private static @Nullable String alternative(List<String> surname, String infix) {
        if (surname.isEmpty()) {
            return null;
        }
        String first = surname.getFirst();
        if (!infix.isEmpty()) {
            return infix + first;
        }
        String unglued = Infixes.unglued(first);
        return unglued.equals(first) || Rarity.isKnownSurname(first) ? null : unglued;
    }

    private static List<String> first(List<String> words) {
        return List.copyOf(words.subList(0, Math.min(MOST, words.size())));
    }

    void addTo(EncodedParts parts, TokenMaker maker, Hash hash) {
        for (String word : given) {
            parts.given.add(maker.name(word, Rarity.given(word), false, true));
        }
        for (String word : surname) {
            parts.surname.add(maker.name(word, Rarity.surname(word), false, true));
        }
        if (alternative != null) {
            parts.surname.add(maker.name(alternative, Rarity.surname(alternative), true, false));
        }
        parts.infix = infix.isEmpty() ? 0 : hash.shortHash("infix", infix);
    }
}
