package org.changkai.news.review;

import java.util.List;
import java.util.UUID;

/** All sign-offs of all stories, kept for good. */
public interface SignOffs {

    /** Those of a story, the first first. */
    List<SignOff> of(UUID story);

    void add(UUID story, SignOff signOff);
}
