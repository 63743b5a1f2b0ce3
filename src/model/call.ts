/** Where a call stands. */
export type CallStatus = 'initiated' | 'ongoing' | 'ended' | 'rejected' | 'busy' | 'cancelled' | 'unanswered';

/** From which status a call may go to which. What is not here is refused with `call-state`. */
export const CALL_STEPS: Readonly<Record<CallStatus, readonly CallStatus[]>> = {
  initiated: ['ongoing', 'rejected', 'busy', 'cancelled', 'unanswered'],
  ongoing: ['ended'],
  ended: [],
  rejected: [],
  busy: [],
  cancelled: [],
  unanswered: [],
};

/** Whether a call may go from one status to another. */
export const mayStep = (from: CallStatus, to: CallStatus): boolean => CALL_STEPS[from].includes(to);

/** Whether a call is over. */
export const isOver = (status: CallStatus): boolean => CALL_STEPS[status].length === 0;
