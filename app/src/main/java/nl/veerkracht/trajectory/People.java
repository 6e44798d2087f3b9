package nl.veerkracht.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who ever had a part in a line, and their names.
 *
 * @param me who looks
 * @param now when
 */
public record People(List<TeamMember> ever, Map<AccountId, Colleague> names, AccountId me, Instant now) {

    public List<TeamMember> current() {
        return ever.stream().filter(member -> member.isOn(now)).toList();
    }

    /** Parts that have not begun yet. */
    public List<TeamMember> coming() {
        return ever.stream()
                .filter(member -> member.begins().isAfter(now) && lasts(member))
                .toList();
    }

    /** Parts that are over. Some never began: they were called off. */
    public List<TeamMember> past() {
        return ever.stream()
                .filter(member -> member.ends() != null && !member.ends().isAfter(now) && lasts(member))
                .toList();
    }

    private static boolean lasts(TeamMember member) {
        return member.ends() == null || member.ends().isAfter(member.begins());
    }

    public Optional<TeamMember> coordinator() {
        return withPart(Part.COORDINATOR);
    }

    @Nullable
    AccountId coordinatorAccount() {
        return coordinator().map(TeamMember::account).orElse(null);
    }

    public Optional<TeamMember> standIn() {
        return withPart(Part.STAND_IN);
    }

    private Optional<TeamMember> withPart(Part part) {
        return current().stream().filter(member -> member.part() == part).findFirst();
    }

    /** Team members besides the coordinator and the stand-in. */
    public List<TeamMember> others() {
        return current().stream()
                .filter(member -> member.part() != Part.COORDINATOR && member.part() != Part.STAND_IN)
                .toList();
    }

    boolean amOn() {
        return current().stream().anyMatch(member -> member.account().equals(me));
    }

    public boolean lead() {
        return current().stream()
                .anyMatch(member -> member.account().equals(me)
                        && (member.part() == Part.COORDINATOR || member.part() == Part.STAND_IN));
    }

    public boolean see(Sight sight) {
        return current().stream()
                .anyMatch(member -> member.account().equals(me) && member.sees().contains(sight));
    }

    public boolean mayChange(Task task) {
        return task.owner().equals(me) || task.createdBy().equals(me) || lead();
    }

    /** The last whole day of a part that ends. */
    public LocalDate lastDay(TeamMember member) {
        return LocalDate.ofInstant(
                java.util.Objects.requireNonNull(member.ends()).minusMillis(1), ZoneId.of("Europe/Amsterdam"));
    }

    /** A colleague's name, or an empty text for somebody who never was on this team. */
    public String name(AccountId account) {
        Colleague colleague = names.get(account);
        return colleague == null ? "" : colleague.name();
    }

    public String name(UUID account) {
        return name(new AccountId(account));
    }

    public String initials(AccountId account) {
        Colleague colleague = names.get(account);
        return colleague == null ? "" : colleague.initials();
    }

    public String organisation(AccountId account) {
        Colleague colleague = names.get(account);
        return colleague == null ? "" : colleague.organisation();
    }
}
