package nl.veerkracht.thread;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The link confirmer's screens. */
@Controller
class LinkProposalController {

    private static final int PAGE = 25;

    /** Why two are not the same young person. */
    record RejectForm(
            @NotBlank(message = "thread.reject.reason.missing") @Nullable
            String reason,

            @Size(max = 2000) @Nullable String note) {}

    /** What the confirmer wants to know. */
    record AskForm(
            @NotBlank(message = "thread.ask.missing") @Size(max = 2000) @Nullable
            String question) {}

    /** Why a link is taken back. */
    record UndoForm(
            @NotBlank(message = "thread.undo.missing") @Size(max = 2000) @Nullable
            String note) {}

    private final LinkProposals proposals;
    private final ProposalScreens screens;

    LinkProposalController(LinkProposals proposals, ProposalScreens screens) {
        this.proposals = proposals;
        this.screens = screens;
    }

    @GetMapping("/link-proposals")
    String list(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        ProposalScreens.Rows rows = screens.list(after, PAGE);
        model.addAttribute("rows", rows.rows());
        model.addAttribute("next", rows.next() == null ? null : "/link-proposals?after=" + rows.next());
        return "thread/proposals";
    }

    @GetMapping("/link-proposals/{id}")
    String page(@PathVariable("id") UUID id, Model model) {
        return show(id, model);
    }

    @PostMapping("/link-proposals/{id}/confirm")
    String confirm(
            @PathVariable("id") UUID id,
            @RequestParam("version") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return after(id, proposals.confirm(new LinkProposalId(id), version), model, response, redirect);
    }

    @PostMapping("/link-proposals/{id}/reject")
    String reject(
            @PathVariable("id") UUID id,
            @RequestParam("version") int version,
            @Valid @ModelAttribute("reject") RejectForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return result.hasErrors()
                ? show(id, model)
                : after(
                        id,
                        proposals.reject(
                                new LinkProposalId(id), version, RejectReason.code(form.reason()), said(form.note())),
                        model,
                        response,
                        redirect);
    }

    @PostMapping("/link-proposals/{id}/ask")
    String ask(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("ask") AskForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return show(id, model);
        }
        proposals.ask(new LinkProposalId(id), String.valueOf(said(form.question())));
        Notice.after(redirect, "thread.notice.asked");
        return "redirect:/link-proposals/" + id;
    }

    @PostMapping("/link-proposals/{id}/undo")
    String undo(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("undo") UndoForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return result.hasErrors()
                ? show(id, model)
                : after(id, proposals.undo(new LinkProposalId(id), said(form.note())), model, response, redirect);
    }

    private String after(
            UUID id, Decision decision, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        switch (decision) {
            case Decision.Overtaken overtaken -> {
                model.addAttribute("overtaken", true);
                response.setStatus(HttpStatus.CONFLICT.value());
                return show(id, model);
            }
            case Decision.Undone undone -> Notice.after(redirect, "thread.notice.undone");
            case Decision.Joined joined -> Notice.after(redirect, "thread.notice.joined");
            case Decision.Rejected rejected -> Notice.after(redirect, "thread.notice.rejected");
            case Decision.Already already -> Notice.after(redirect, "thread.notice.already");
        }
        return decision instanceof Decision.Joined || decision instanceof Decision.Rejected
                ? "redirect:/link-proposals"
                : "redirect:/link-proposals/" + id;
    }

    private String show(UUID id, Model model) {
        model.addAttribute("page", screens.page(new LinkProposalId(id)));
        model.asMap().putIfAbsent("reject", new RejectForm(null, null));
        model.asMap().putIfAbsent("ask", new AskForm(null));
        model.asMap().putIfAbsent("undo", new UndoForm(null));
        model.asMap().putIfAbsent("overtaken", false);
        return "thread/proposal";
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
