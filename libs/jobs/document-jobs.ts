import { jobContract } from './job.js';

/** Asks for a document to be judged: not of this one, but of whichever's turn it is. */
export const judgeDocument = jobContract<{ readonly documentId: string }>('documents.judge', 'documents');
/** Draws the pages of a document that was taken. */
export const renderDocument = jobContract<{ readonly documentId: string }>('documents.render', 'rendering');
/** Tells the contact that a document was refused after the signature. */
export const documentRefusedMail = jobContract<{ readonly endorsementId: string }>('mail.document-refused', 'mail');

export const DOCUMENT_JOBS = [judgeDocument, renderDocument, documentRefusedMail] as const;
