package nl.veerkracht.trajectory;

import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues to choose from: those that were looked for by name, else those of one's own organisation first. */
@Component
@Transactional
class Choosing {

    private static final int SHOWN = 6;

    private final Colleagues colleagues;

    Choosing(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @param but who has the line now: she does not follow herself */
    List<Option> coordinators(@Nullable String find, @Nullable String chosen, @Nullable AccountId but) {
        List<Colleague> found = named(find, Role.COORDINATOR);
        return options(found.isEmpty() ? first() : found, chosen).stream()
                .filter(option ->
                        but == null || !option.value().equals(but.value().toString()))
                .toList();
    }

    List<Option> anybody(@Nullable String find, @Nullable String chosen) {
        return options(named(find, null), chosen);
    }

    private List<Colleague> first() {
        return colleagues.withRole(Role.COORDINATOR, null, SHOWN).colleagues();
    }

    private List<Colleague> named(@Nullable String find, @Nullable Role role) {
        return find == null || find.isBlank() ? List.of() : colleagues.named(find, role, SHOWN);
    }

    /** Who was chosen stays in the list, whatever was looked for after it. */
    private List<Option> options(List<Colleague> found, @Nullable String chosen) {
        List<Colleague> all = new ArrayList<>(found);
        AccountId account = Forms.colleagueOrNone(chosen);
        if (account != null && all.stream().noneMatch(one -> one.id().equals(account))) {
            colleagues.of(account).ifPresent(one -> all.addFirst(one));
        }
        return all.stream()
                .map(one -> new Option(one.id().value().toString(), one.name(), one.organisation()))
                .toList();
    }
}
