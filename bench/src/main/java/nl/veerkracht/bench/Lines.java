package nl.veerkracht.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Makes up what happened on lines: most are short, one in a hundred is long. */
final class Lines {

    private static final String[] ALL_SIGHT = {
        "identity", "content", "weighing", "notes", "timeline", "tasks", "contact"
    };
    private static final String[] SOME_SIGHT = {"identity", "notes", "timeline", "tasks"};
    private static final List<String> ROLES = List.of("care", "guardian", "school", "youth_work", "informal", "police");
    private static final List<String> KINDS =
            List.of("contact", "contact", "contact", "family", "care", "practical", "worry");
    private static final List<String> TEXTS = List.of(
            "Samen gewandeld. Ze wil graag terug naar de tekenles.",
            "Moeder gesproken; zij slaapt slecht en wil weten wat zij kan doen.",
            "Het gesprek met de behandelaar ging goed, volgende week weer.",
            "Identiteitskaart aangevraagd en samen de bus uitgezocht.",
            "Hij stond weer bij de school. Afgesproken wie zij dan belt.");
    private static final List<String> TASKS =
            List.of("Bellen met de mentor", "Formulier meenemen", "Afspraak maken bij de huisarts", "Kamer bekijken");
    private static final int LONG_LINE = 470;

    private final Vault vault;
    private final Town town;
    private final Instant now;

    Lines(Vault vault, Town town, Instant now) {
        this.vault = vault;
        this.town = town;
        this.now = now;
    }

    /** @param number of the line in the whole city: coordinators take turns */
    void add(Load.Batch batch, SeededThread thread, int number, Dice dice) {
        Vault.Fresh fresh = vault.prepare();
        Instant opened = java.util.Objects.requireNonNull(thread.taken()).plus(Duration.ofMinutes(5));
        KeyStore.add(batch, fresh, opened);
        List<Town.Account> coordinators = town.holders(Role.COORDINATOR);
        List<Town.Account> members = new ArrayList<>(List.of(coordinators.get(number % coordinators.size())));
        for (int n = dice.between(2, 6); n > 0; n--) {
            Town.Account one = dice.of(town.accounts());
            if (!members.contains(one) && !one.roles().contains(Role.ADMINISTRATOR)) {
                members.add(one);
            }
        }
        Line line = new Line(dice.uuid(), thread, fresh.key(), opened, members);
        LineStore.line(batch, line);
        team(batch, line, dice);
        past(batch, line, dice);
        tasks(batch, line, dice);
    }

    private void team(Load.Batch batch, Line line, Dice dice) {
        UUID coordinator = line.coordinator().id();
        TeamStore.add(batch, dice, line.id(), coordinator, "coordinator", ALL_SIGHT, line.opened(), null);
        LineStore.event(batch, dice, line, "line.opened", "timeline", line.id(), coordinator, line.opened());
        for (Town.Account one : line.members().subList(1, line.members().size())) {
            UUID part = TeamStore.add(batch, dice, line.id(), one.id(), "member", SOME_SIGHT, line.opened(), null);
            LineStore.role(batch, part, line.id(), dice.of(ROLES));
            LineStore.event(batch, dice, line, "people.joined", "timeline", part, one.id(), line.opened());
        }
    }

    private void past(Load.Batch batch, Line line, Dice dice) {
        for (SeededSignal signal : line.thread().signals()) {
            String[] areas = signal.areas().stream().map(LifeArea::code).toArray(String[]::new);
            UUID from = signal.organisation().id();
            LineStore.event(
                    batch, dice, line, "signal.given", "timeline", signal.id(), null, from, signal.received(), areas);
        }
        LineStore.words(batch, dice, line, "Ik wil weer naar school en een kamer voor mezelf.", line.opened());
        int notes = dice.chance(0.01) ? LONG_LINE : dice.geometric(20, 150);
        for (int n = 0; n < notes; n++) {
            UUID author = dice.of(line.members()).id();
            LineStore.note(batch, dice, line, dice.of(KINDS), dice.of(TEXTS), author, dice.between(line.opened(), now));
        }
    }

    private void tasks(Load.Batch batch, Line line, Dice dice) {
        for (int n = dice.between(1, 7); n > 0; n--) {
            UUID owner = dice.chance(0.5)
                    ? line.coordinator().id()
                    : dice.of(line.members()).id();
            boolean done = dice.chance(0.6);
            Instant made = dice.between(line.opened(), now);
            @Nullable Instant ended = done ? dice.between(made, now.plusMillis(1)) : null;
            LocalDate due = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(dice.between(-10, 30));
            UUID task = LineStore.task(batch, dice, line, dice.of(TASKS), owner, due, made, ended);
            Audience audience = Audience.person(new AccountId(owner));
            NeedStore.add(batch, dice, "task.due", Urgency.SOON, audience, task, line.id(), made, ended);
        }
    }
}
