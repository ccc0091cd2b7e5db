package org.fourthousand.notification.message;

/**
 * A message in words.
 *
 * @param subject one line
 * @param body plain text
 */
public record Letter(String subject, String body) {}
