package nl.veerkracht.triage;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The map: a list with forms. */
@Controller
class MapController {

    record PieceForm(
            @Nullable String kind,
            @Nullable String domain,
            @Nullable String words,
            @Nullable Integer version) {

        Optional<PieceKind> kindGiven() {
            return chosen(PieceKind.values(), kind);
        }

        Optional<LifeDomain> domainGiven() {
            return chosen(LifeDomain.values(), domain);
        }

        String text() {
            return Objects.requireNonNullElse(words, "").strip();
        }
    }

    record LinkForm(@Nullable String cause, @Nullable String effect) {}

    private final Triages triages;

    MapController(Triages triages) {
        this.triages = triages;
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    @GetMapping("/triages/{id}/map")
    String map(
            @PathVariable TriageId id,
            @ModelAttribute("piece") PieceForm piece,
            BindingResult pieceErrors,
            @ModelAttribute("link") LinkForm link,
            BindingResult linkErrors,
            Model model) {
        return map(id, model);
    }

    private String map(TriageId id, Model model) {
        model.addAttribute("view", writable(id));
        return "triage/map";
    }

    private TriageView writable(TriageId id) {
        var view = triages.read(id);
        if (!view.writes()) {
            throw new Refused("triage.refused.fixed");
        }
        return view;
    }

    @PostMapping("/triages/{id}/map")
    String add(
            @PathVariable TriageId id,
            @ModelAttribute("piece") PieceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        check(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("link", new LinkForm(null, null));
            return map(id, model);
        }
        triages.addPiece(id, form.kindGiven().orElseThrow(), form.domainGiven().orElseThrow(), form.text());
        return kept(id, redirect);
    }

    private static void check(PieceForm form, BindingResult errors) {
        if (form.kindGiven().isEmpty()) {
            errors.rejectValue("kind", "triage.fault.kind");
        }
        if (form.domainGiven().isEmpty()) {
            errors.rejectValue("domain", "triage.fault.domain");
        }
        if (form.text().isEmpty() || form.text().codePointCount(0, form.text().length()) > Mapping.LONGEST) {
            errors.rejectValue("words", "triage.fault.words");
        }
    }

    @GetMapping("/triages/{id}/map/{piece}")
    String edit(@PathVariable TriageId id, @PathVariable UUID piece, Model model) {
        var view = writable(id);
        var found = view.map().piece(piece).orElseThrow(Refused::notShown);
        model.addAttribute(
                "piece", new PieceForm(found.kind().name(), found.domain().name(), found.words(), found.version()));
        return one(view, found, false, model);
    }

    @PostMapping("/triages/{id}/map/{piece}")
    String change(
            @PathVariable TriageId id,
            @PathVariable("piece") UUID which,
            @ModelAttribute("piece") PieceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        check(form, errors);
        if (errors.hasErrors() || form.version() == null) {
            return again(id, which, model);
        }
        var outcome = triages.changePiece(
                id,
                which,
                form.version(),
                form.kindGiven().orElseThrow(),
                form.domainGiven().orElseThrow(),
                form.text());
        return switch (outcome) {
            case Mapped.Done done -> kept(id, redirect);
            case Mapped.Changed changed -> one(writable(id), changed.theirs(), true, model);
            case Mapped.Gone gone -> gone(id, model);
            case Mapped.Linked linked -> {
                errors.rejectValue("kind", "triage.fault.linked");
                yield again(id, which, model);
            }
            case Mapped.Circle circle -> throw new IllegalStateException("no link was made");
        };
    }

    private String again(TriageId id, UUID which, Model model) {
        var view = writable(id);
        return view.map()
                .piece(which)
                .map(found -> one(view, found, false, model))
                .orElseGet(() -> gone(id, model));
    }

    /** What was typed stands in the form for a new piece: nothing is lost. */
    private String gone(TriageId id, Model model) {
        model.addAttribute("gone", true);
        model.addAttribute("link", new LinkForm(null, null));
        return map(id, model);
    }

    private static String one(TriageView view, Piece found, boolean changed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("found", found);
        model.addAttribute("changed", changed);
        return "triage/piece";
    }

    @PostMapping("/triages/{id}/map/{piece}/remove")
    String remove(
            @PathVariable TriageId id,
            @PathVariable UUID piece,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        if (triages.removePiece(id, piece, version) instanceof Mapped.Changed changed) {
            var theirs = changed.theirs();
            model.addAttribute(
                    "piece",
                    new PieceForm(theirs.kind().name(), theirs.domain().name(), theirs.words(), theirs.version()));
            return one(writable(id), theirs, true, model);
        }
        return kept(id, redirect);
    }

    @PostMapping("/triages/{id}/links")
    String link(
            @PathVariable TriageId id,
            @ModelAttribute("link") LinkForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var cause = problem(form.cause(), "cause", errors);
        var effect = problem(form.effect(), "effect", errors);
        if (!errors.hasErrors()) {
            switch (triages.link(id, new Link(cause.orElseThrow(), effect.orElseThrow()))) {
                case Mapped.Circle circle -> errors.rejectValue("effect", "triage.fault.circle");
                case Mapped.Gone gone -> errors.rejectValue("cause", "triage.fault.gone");
                case Mapped.Changed changed -> errors.rejectValue("cause", "triage.fault.gone");
                case Mapped.Linked linked -> throw new IllegalStateException("no piece was changed");
                case Mapped.Done done -> {
                    return kept(id, redirect);
                }
            }
        }
        model.addAttribute("piece", new PieceForm(null, null, null, null));
        return map(id, model);
    }

    private static Optional<UUID> problem(@Nullable String given, String field, BindingResult errors) {
        if (given == null || !given.matches("[0-9a-f-]{36}")) {
            errors.rejectValue(field, "triage.fault.problem");
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(given));
    }

    @PostMapping("/triages/{id}/links/remove")
    String unlink(
            @PathVariable TriageId id,
            @RequestParam UUID cause,
            @RequestParam UUID effect,
            RedirectAttributes redirect) {
        triages.unlink(id, new Link(cause, effect));
        return kept(id, redirect);
    }

    private static String kept(TriageId id, RedirectAttributes redirect) {
        Notice.after(redirect, "triage.map.kept");
        return "redirect:/triages/" + id.value() + "/map";
    }
}
