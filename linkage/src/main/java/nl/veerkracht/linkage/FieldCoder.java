package nl.veerkracht.linkage;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds everything but names and dates to an encoding. Not for use by several threads. */
final class FieldCoder {

    private static final int MOST_HANDLES = 10;
    private static final int MOST_OTHER = 20;

    private final TokenMaker maker;
    private final Hash hash;

    FieldCoder(TokenMaker maker, Hash hash) {
        this.maker = maker;
        this.hash = hash;
    }

    void add(Person person, EncodedParts parts) {
        parts.gender = gender(person.gender());
        address(person, parts);
        String phone = Phones.normal(person.phone());
        parts.phone = phone == null ? null : maker.code("phone", phone, 0);
        person.handles().stream()
                .map(handle -> Letters.glued(handle.handle()))
                .filter(handle -> !handle.isEmpty())
                .distinct()
                .limit(MOST_HANDLES)
                .forEach(handle -> parts.handles.add(maker.code("handle", handle, 0)));
        parts.school = text("school", person.school(), 7);
        String nationalId = Letters.glued(person.nationalId());
        parts.nationalId = nationalId.isEmpty() ? null : maker.code("national id", nationalId, 0);
        person.other().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_OTHER)
                .forEach(e -> other(e.getKey(), e.getValue(), parts));
    }

    private void address(Person person, EncodedParts parts) {
        String postal = Places.postalCode(person.postalCode());
        if (postal != null) {
            parts.area = maker.sharedCode("area", Places.area(postal), 7);
            parts.postal = Places.isAreaOnly(postal) ? null : maker.sharedCode("postal", postal, 13);
        }
        String city = Places.city(person.city());
        parts.city = city.isEmpty() ? null : maker.text("city", city, Rarity.city(city));
        parts.street = text("street", person.street(), 10);
        String number = Letters.glued(person.houseNumber());
        parts.houseNumber = number.isEmpty() ? null : maker.sharedCode("house number", number, 7);
    }

    private void other(String column, String value, EncodedParts parts) {
        Token token = text("other " + column, value, 6);
        if (token != null) {
            parts.other.add(new Encoded.Labelled(hash.shortHash("column", column), token));
        }
    }

    private @Nullable Token text(String purpose, @Nullable String value, int rarity) {
        String glued = Letters.glued(value);
        return glued.isEmpty() ? null : maker.text(purpose, glued, rarity);
    }

    /** 0 unknown, 1 female, 2 male, 3 other. */
    private static int gender(@Nullable String gender) {
        return switch (gender == null ? "" : gender.strip().toLowerCase(Locale.ROOT)) {
            case "female", "f", "v", "vrouw", "vrouwelijk", "woman", "meisje", "girl", "2" -> 1;
            case "male", "m", "man", "mannelijk", "jongen", "boy", "1" -> 2;
            case "other", "x", "anders" -> 3;
            default -> 0;
        };
    }
}
