package org.changkai.portal.library.web;

import java.util.List;
import java.util.Set;
import org.changkai.platform.security.Caller;
import org.changkai.portal.library.LibraryPhoto;
import org.changkai.portal.library.PhotoWords;
import org.changkai.portal.library.http.Library;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One photograph of the library and what is said about it. */
@Controller
class PhotoController {

    private static final Set<String> DEEDS = Set.of("added", "saved", "framed");

    private final Pages pages;
    private final Library library;

    PhotoController(Pages pages, Library library) {
        this.pages = pages;
        this.library = library;
    }

    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping("/staff/photos/{id}")
    View photo(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> alike,
            @RequestParam(defaultValue = "") String done) {
        var answer = library.photo(id);
        var photo = answer.given();
        return photo == null
                ? pages.instead(answer)
                : pages.of(
                        "library/photo",
                        new PhotoContent(
                                caller,
                                photo,
                                PhotoWords.of(photo),
                                photo.revision(),
                                library.photos(alike.stream().limit(12).toList())
                                        .values(),
                                DEEDS.contains(done) ? done : "",
                                null,
                                false));
    }

    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/staff/photos/{id}")
    View change(Caller caller, @PathVariable String id, @ModelAttribute PhotoWords words, @RequestParam long read) {
        var changed = library.change(id, words, read);
        return changed.given() != null
                ? pages.seeOther("/staff/photos/" + id + "?done=saved")
                : failed(caller, id, words, changed);
    }

    /** Fields are per cent; those of an area stand four by four. */
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/staff/photos/{id}/framing")
    View frame(
            Caller caller,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam long read) {
        var framed = library.frame(id, FramingForm.framing(form), read);
        return framed.given() != null
                ? pages.seeOther("/staff/photos/" + id + "?done=framed")
                : failed(caller, id, null, framed);
    }

    /** The page with what was typed, on the revision that stands there now; after 412 beside what stands there. */
    private View failed(Caller caller, String id, @Nullable PhotoWords typed, Reply<LibraryPhoto> failed) {
        var answer = library.photo(id);
        var photo = answer.given();
        if (photo == null) {
            return pages.instead(answer);
        }
        var refusal = failed.refusal();
        var words = typed == null ? PhotoWords.of(photo) : typed;
        var content = new PhotoContent(caller, photo, words, photo.revision(), List.of(), "", refusal, failed.away());
        return pages.of("library/photo", content).status(refusal == null ? 503 : refusal.status());
    }
}
