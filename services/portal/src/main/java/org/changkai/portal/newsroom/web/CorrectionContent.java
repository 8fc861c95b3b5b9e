package org.changkai.portal.newsroom.web;

import org.changkai.portal.newsroom.Draft;

/**
 * What the page of a correction shows.
 *
 * @param note that readers see
 * @param clarifies whether the note is all there is to say
 * @param undecided whether it was ticked that only the note is meant while the text was changed too
 * @param editor the text as it will be
 */
public record CorrectionContent(Draft draft, String note, boolean clarifies, boolean undecided, EditorContent editor) {}
