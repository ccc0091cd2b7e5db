package org.fourthousand.registry.attachment;

/**
 * What is said of a file that is sent.
 *
 * @param kind what it proves
 * @param name as its sender calls it
 * @param type as its sender declares it
 */
record NewAttachment(AttachmentKind kind, FileName name, FileType type) {}
