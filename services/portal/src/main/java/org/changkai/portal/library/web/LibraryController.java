package org.changkai.portal.library.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.library.Sought;
import org.changkai.portal.library.http.Library;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The photo library: search and upload. */
@Controller
class LibraryController {

    private static final int PHOTOS = 40;

    private final Pages pages;
    private final Library library;

    LibraryController(Pages pages, Library library) {
        this.pages = pages;
        this.library = library;
    }

    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping("/staff/photos")
    View photos(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String rights,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "") String missing,
            @RequestParam(defaultValue = "") String cursor) {
        var sought = new Sought(q, from, to, tag, rights, consent, missing);
        return pages.of(
                "library/photos", new LibraryContent(caller, sought, library.find(sought, PHOTOS, cursor), List.of()));
    }

    /** One after the other, so that many do not disturb those who read; one that fails keeps none of the others back. */
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/staff/photos")
    View upload(Caller caller, @RequestParam(name = "file") List<MultipartFile> files) {
        var uploads = files.stream()
                .filter(file -> !file.isEmpty())
                .map(file -> new LibraryContent.Upload(name(file), library.add(file.getResource())))
                .toList();
        var single = uploads.size() == 1 ? uploads.getFirst().photo().given() : null;
        if (single != null) {
            return pages.seeOther("/staff/photos/" + single.id() + "?done=added"
                    + Stream.ofNullable(single.alike())
                            .flatMap(List::stream)
                            .map(alike -> "&alike=" + alike.id())
                            .collect(Collectors.joining()));
        }
        return page(caller, uploads);
    }

    private Page page(Caller caller, List<LibraryContent.Upload> uploads) {
        var failed = uploads.isEmpty()
                || uploads.stream().anyMatch(upload -> upload.photo().given() == null);
        return pages.of(
                        "library/photos",
                        new LibraryContent(caller, Sought.ALL, library.find(Sought.ALL, PHOTOS, ""), uploads))
                .status(failed ? 422 : 200);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
