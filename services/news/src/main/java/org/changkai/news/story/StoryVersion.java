package org.changkai.news.story;

import java.time.Instant;
import org.changkai.news.staff.Person;

/**
 * One save of a story.
 *
 * @param number from 1
 * @param hash SHA-256 of the content in canonical JSON
 * @param by who saved it; whoever saved a version is one of the story's authors
 */
public record StoryVersion(int number, Content content, String hash, Instant savedAt, Person by) {}
