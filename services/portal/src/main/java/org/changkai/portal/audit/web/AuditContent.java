package org.changkai.portal.audit.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.audit.Opening;
import org.changkai.portal.audit.Question;
import org.changkai.portal.neighbour.Reply;

/** Opened contacts, and the question that they answer. */
public record AuditContent(Caller caller, Question question, Reply<Opening.Openings> openings) {}
