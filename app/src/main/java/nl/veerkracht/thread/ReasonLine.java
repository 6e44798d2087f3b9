package nl.veerkracht.thread;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason as people read it: text keys and figures for one sentence.
 *
 * @param key the sentence; the field's name is its argument
 * @param rarityKey how rare the agreeing value is, null where that says nothing; "one in so many" is its argument
 * @param speaksFor whether it speaks for one person, or against
 */
public record ReasonLine(
        String key, String fieldKey, @Nullable String rarityKey, long oneIn, boolean speaksFor) {

    /** Where a sentence of its own says it better than the general one. */
    private static final Set<String> OWN = Set.of(
            "birth_date.swapped",
            "birth_date.year_off",
            "birth_date.part",
            "birth_date.near",
            "birth_date.fits",
            "name_order.swapped",
            "name_order.exact",
            "postal_code.part",
            "given_names.initial",
            "surname.initial",
            "gender.exact",
            "city.exact",
            "phone.exact",
            "handle.exact",
            "handle.close");

    private static final Set<String> VALUES_AGREE = Set.of("exact", "sounds_alike", "short_form", "close");

    static ReasonLine of(LinkReason reason) {
        String own = reason.field() + "." + reason.agreement();
        String key = OWN.contains(own) ? own : "any." + reason.agreement();
        boolean rare = reason.speaksFor() && reason.rarity() > 0 && VALUES_AGREE.contains(reason.agreement());
        return new ReasonLine(
                "thread.reason." + key,
                "thread.field." + reason.field(),
                rare ? "thread.rarity." + rarity(reason.rarity()) : null,
                rounded(Math.pow(2, reason.rarity())),
                reason.speaksFor());
    }

    private static String rarity(double bits) {
        return bits >= 12 ? "hardly" : bits >= 8 ? "little" : bits >= 5 ? "sometimes" : "often";
    }

    /** One figure that counts and zeros: more would promise more than a general table knows. */
    private static long rounded(double many) {
        long step = (long) Math.pow(10, Math.floor(Math.log10(Math.max(1, many))));
        return Math.max(1, Math.round(many / step) * step);
    }
}
