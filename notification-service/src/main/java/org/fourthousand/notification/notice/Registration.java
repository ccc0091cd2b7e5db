package org.fourthousand.notification.notice;

import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.ProjectId;

/**
 * What a notice is registered with.
 *
 * @param mandate by whose order (督查依据), a document or a rule
 * @param department who must act
 * @param description what is wrong, in words
 * @param serious whether payments are held meanwhile and later applications refused
 */
record Registration(
        NoticeKind kind,
        String mandate,
        Office department,
        ProjectId project,
        Matter matter,
        String description,
        Deadline deadline,
        boolean serious) {}
