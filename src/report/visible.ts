export { visible } from '../text/visible';
