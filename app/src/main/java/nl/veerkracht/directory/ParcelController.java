package nl.veerkracht.directory;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing in a package, for administrators of the operating organisation. */
@Controller
class ParcelController {

    static final String ALL = "/manage/directory";
    private static final String ONE = ALL + "/{id}";

    private final Parcels parcels;

    ParcelController(Parcels parcels) {
        this.parcels = parcels;
    }

    @GetMapping(ALL)
    String all() {
        parcels.requireBringing();
        return "directory/bring";
    }

    @PostMapping(ALL)
    String receive(
            @RequestParam(name = "package", required = false) @Nullable MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        parcels.requireBringing();
        if (file == null || file.isEmpty()) {
            Notice.after(redirect, "directory.bring.nothing");
            return "redirect:" + ALL;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return "redirect:" + ALL + "/" + parcels.receive(name, file.getBytes());
    }

    @GetMapping(ONE)
    String look(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("parcel", parcels.find(id));
        return "directory/parcel";
    }

    @PostMapping(ONE)
    String bring(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        if (parcels.bring(id)) {
            Notice.after(redirect, "directory.bring.done");
            return "redirect:" + ALL;
        }
        Notice.after(redirect, "directory.bring.changed");
        return "redirect:" + ALL + "/" + id;
    }

    @PostMapping(ONE + "/drop")
    String drop(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        parcels.drop(id);
        Notice.after(redirect, "directory.bring.dropped");
        return "redirect:" + ALL;
    }
}
