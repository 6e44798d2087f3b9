package nl.veerkracht.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of accounts ended: in one's own organisation or outside it, and at which id. Opaque on the outside. */
record AccountCursor(boolean elsewhere, UUID id) {

    private static final AccountCursor START = new AccountCursor(false, new UUID(0, 0));

    static AccountCursor of(@Nullable String opaque) {
        if (opaque == null || opaque.length() != 37) {
            return START;
        }
        try {
            return new AccountCursor(opaque.charAt(0) == 'e', UUID.fromString(opaque.substring(1)));
        } catch (IllegalArgumentException typed) {
            // A cursor somebody typed or cut: the list simply begins again.
            return START;
        }
    }

    static ColleaguePage page(List<Colleague> found, int limit, @Nullable UUID own) {
        if (found.size() <= limit) {
            return new ColleaguePage(found, Optional.empty());
        }
        Colleague last = found.get(limit - 1);
        boolean elsewhere = !Objects.equals(last.organisationId().value(), own);
        return new ColleaguePage(
                found.subList(0, limit),
                Optional.of((elsewhere ? "e" : "o") + last.id().value()));
    }
}
