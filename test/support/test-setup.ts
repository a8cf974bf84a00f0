import 'reflect-metadata';

if (process.env['RECORD_STATEMENTS'] !== undefined) (await import('./record-statements.js')).recordStatements();
