package nl.veerkracht.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A service that is not there yet, as its people first tell of it; its hours and waits come after.
 *
 * @param id made with the empty form, so that who sends it twice adds one
 */
record NewForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable List<String> asks,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable String town) {

    static NewForm blank() {
        return new NewForm(UUID.randomUUID().toString(), "", "", List.of(), "", "", "");
    }

    ServiceId service() {
        try {
            return new ServiceId(UUID.fromString(Typed.said(id)));
        } catch (IllegalArgumentException unreadable) {
            return ServiceId.random();
        }
    }

    Kept kept(BindingResult errors, Asks offered) {
        Typed typed = new Typed(errors);
        return new Kept(
                typed.needed("name", name, Typed.LONGEST_NAME),
                typed.needed("description", description, Typed.LONGEST),
                "",
                null,
                null,
                typed.among("asks", asks, offered.codes()),
                Set.of(),
                Set.of(),
                Map.of(),
                false,
                "",
                typed.phone(phone),
                typed.postcode(postcode),
                Set.of("nl"),
                null,
                null,
                null,
                new Card("", typed.upTo(Typed.LONGEST_NAME, "town", town), "", "", "", ""));
    }
}
